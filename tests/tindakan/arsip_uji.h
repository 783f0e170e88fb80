// arsip_uji.h -- an office whose cases stand at the archive, with an archivist and its files.
#pragma once

#include "berkas/arsip/keutuhan.h"
#include "berkas/arsip/tindakan.h"
#include "berkas/simpanan_terbitan.h"
#include "store/isi.h"
#include "tindakan/uji.h"

#include <memory>

namespace berkas {

class Pengarsipan : public KasusUji {
  protected:
    void SetUp() override {
        arsiparis_ = k.tambah_orang("Arsip Rekaan", "199302302019022019", k.ppupd1);
        k.susunan.peran.push_back(
            {arsiparis_, pegawai::Peran::arsiparis, {KantorKecil::hari("2020-01-01"), {}}});
        KasusUji::SetUp();
        files_ = std::make_unique<store::GudangFolder>(folder.path() / "isi");
    }
    static const AturanArsip& aturan() {
        static const AturanArsip rules =
            AturanArsip::baca(regime::data_file_for_tests("law/arsip.yaml")).value();
        return rules;
    }
    base::Sidik taruh(const std::string& bytes) {
        const base::Sidik sum = base::sha256(bytes);
        files_->taruh(sum, bytes);
        tulis([&](kantor::Tulis& t) {
            t.simpan(kantor, kantor::BerkasIsi{sum, static_cast<std::int64_t>(bytes.size()),
                                               kantor::JenisIsi::pdf, clock.now()});
        });
        return sum;
    }
    Terbitan terbitkan(const Berkas& row, KeadaanTerbitan state = KeadaanTerbitan::berlaku) {
        Terbitan t;
        t.berkas = row.id;
        t.nomor = 1;
        t.kode = "7QK4M2X" + std::to_string(row.id.value() % 10);
        t.nomor_naskah = "800.1.4.4/" + row.nomor + "/INSP/2026";
        t.blangko = "I-g";
        t.jenis = "Penilaian prestasi kerja PNS";
        t.tanggal = *calendar::date_of(2026, 1, 14);
        t.beku = base::sha256("beku");
        t.kini = taruh("%PDF signed " + row.nomor);
        t.nilai = row.nilai;
        t.sebutan = "Baik";
        t.keadaan = state;
        t.dibuat = clock.now();
        ubah([&](Tulis& w) { w.tulis_terbitan().simpan(kantor, t); });
        return t;
    }
    template <class F>
    auto di_arsip(F&& act) {
        return di_meja([&](const Meja& m) { return act(MejaArsip{m, *files_, aturan()}); });
    }
    base::Result<ArsipId> arsipkan_oleh(PegawaiId who, const Berkas& row, const Arsipkan& what = {}) {
        return di_arsip([&](const MejaArsip& a) { return arsipkan(a, oleh(who), dilihat(row), what); });
    }
    Berkas siap(bool with_paper = true) {
        if (!with_paper) pasang_sop(sop_tanpa_kertas());
        const Berkas row = di_simbol("arsip");
        if (with_paper)
            terbitkan(row);
        else
            pasang_sop(sop::testing::shipped_text());
        return row;
    }
    ArsipId satu() { return arsipkan_oleh(k.wulan, siap()).value(); }
    Arsip catatan(ArsipId id) {
        return *lihat([&](Baca& b) { return b.arsip().arsip(kantor, id); });
    }
    std::vector<Pendaftaran> daftar(ArsipId id) {
        return lihat([&](Baca& b) { return b.arsip().pendaftaran(kantor, id); });
    }
    PemeriksaanKeutuhan periksa() { return periksa_keutuhan(db(), *files_, kantor, clock); }
    std::vector<std::string> perbuatan_jurnal() {
        return lihat([&](Baca& b) {
            std::vector<std::string> all;
            kantor::SaringanJurnal f;
            f.banyak = 1000;
            for (const auto& t : b.kantor().jurnal(kantor, f))
                if (t.entri.perbuatan.starts_with("arsip.")) all.insert(all.begin(), t.entri.perbuatan);
            return all;
        });
    }

    std::unique_ptr<store::GudangFolder> files_;
    PegawaiId arsiparis_{};
};

} // namespace berkas
