// kasus_contoh.h -- the case of screen 04 in the office of kantor_uji.h, brought to a step by the acts themselves.
//
//     KasusContoh kasus(kantor);                     // SKP 2025 of "auditor", set by "irban"
//     auto id = kasus.sampai(sop::Kerja::nilai);     // opened, collected, checked, typed in, validated by the people whose turn it is
//     kasus.berkas(id).kerja
//
// The form is worth 88.07 with the marks of perilaku_contoh (design/screens/04).
#pragma once

#include "berkas/pemeriksaan.h"
#include "berkas/rencana.h"
#include "web/kantor_uji.h"

#include <array>
#include <stdexcept>
#include <string>

namespace uji {

inline constexpr std::array<const char*, 5> perilaku_contoh{"88", "90", "87", "86", "89"};

inline skp::Rencana rencana_contoh() {
    skp::Rencana plan;
    plan.jenis_jabatan = skp::JenisJabatan::jft;
    const auto add = [&](const char* words, int quantity, const char* unit, int months, std::int64_t cost) {
        skp::KegiatanRencana k;
        k.id = plan.berikut++;
        k.uraian = words;
        k.target = {.kuantitas = quantity, .satuan = unit, .waktu = months, .biaya = cost};
        plan.kegiatan.push_back(k);
    };
    add("Melaksanakan audit operasional atas perangkat daerah", 6, "LHA", 12, 18'000'000);
    add("Mereviu laporan keuangan pemerintah daerah", 1, "laporan", 3, 0);
    add("Mengevaluasi SAKIP perangkat daerah", 8, "LHE", 6, 9'600'000);
    add("Memantau tindak lanjut hasil pemeriksaan", 4, "laporan", 12, 0);
    add("Menyusun kertas kerja audit", 36, "KKA", 12, 0);
    add("Melaksanakan probity audit pengadaan", 2, "laporan", 6, 4'000'000);
    return plan;
}

inline skp::Isi isi_contoh(skp::Isi isi) {
    struct Row {
        int quantity, quality, months;
        std::int64_t cost;
    };
    constexpr std::array<Row, 6> rows{{{6, 88, 12, 17'100'000},
                                       {1, 90, 3, 0},
                                       {8, 86, 5, 9'216'000},
                                       {4, 90, 12, 0},
                                       {35, 87, 12, 0},
                                       {2, 85, 4, 3'880'000}}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        skp::IsiKegiatan& k = isi.kegiatan.at(i);
        k.realisasi = {rows.at(i).quantity, rows.at(i).quality, rows.at(i).months, rows.at(i).cost};
        k.terisi = true;
    }
    return isi;
}

class KasusContoh {
  public:
    explicit KasusContoh(KantorUji& kantor) : kantor_(kantor), cuplikan_(*kantor.store) {
        auto mine = done(
            berkas::mulai_rencana(meja(), asal("auditor"), {.pegawai = kantor.id("auditor"), .tahun = 2025}));
        mine = done(berkas::simpan_rencana(meja(), asal("auditor"), {mine.id, mine.kunci}, rencana_contoh()));
        mine = done(berkas::ajukan_rencana(meja(), asal("auditor"), {mine.id, mine.kunci}));
        skp_ = done(berkas::tetapkan_rencana(meja(), asal("irban"), {mine.id, mine.kunci})).id;
    }

    [[nodiscard]] berkas::Meja meja() {
        office_ = cuplikan_.kantor(kantor_.office);
        return {*kantor_.store,
                kantor_.clock,
                kantor_.random,
                kantor_.office,
                *office_,
                kantor_.perkakas->kalender,
                kantor_.perkakas->timbangan,
                kantor_.perkakas->sop};
    }
    [[nodiscard]] berkas::Asal asal(std::string_view who) const {
        return {kantor_.id(who), "192.0.2.7", "p1", "Firefox"};
    }
    [[nodiscard]] berkas::Berkas berkas(berkas::BerkasId id) {
        berkas::Berkas row;
        kantor_.store->baca_berkas([&](berkas::Baca& db) { row = db.berkas(kantor_.office, id).value(); });
        return row;
    }
    [[nodiscard]] std::vector<berkas::Dokumen> dokumen(berkas::BerkasId id, berkas::JenisDokumen kind) {
        std::vector<berkas::Dokumen> all;
        kantor_.store->baca_berkas([&](berkas::Baca& db) {
            for (auto& d : db.semua_dokumen(kantor_.office, id))
                if (d.jenis == kind) all.push_back(std::move(d));
        });
        return all;
    }
    [[nodiscard]] skp::Isi isi(berkas::BerkasId id) {
        std::string text;
        kantor_.store->baca_berkas([&](berkas::Baca& db) {
            text = db.dokumen(kantor_.office, id, berkas::JenisDokumen::isi, 0).value().naskah;
        });
        return skp::baca_isi(text).value();
    }

    // Every activity has a piece of evidence, in words.
    berkas::BerkasId buka(bool evidence = true) {
        const auto row = done(berkas::buka(meja(), asal("kasubbag"), {kantor_.id("auditor"), 2025, skp_}));
        if (evidence)
            for (int k = 1; k <= 6; ++k)
                static_cast<void>(
                    done(berkas::tambah_bukti(meja(), asal("auditor"),
                                              {.skp = skp_,
                                               .berkas = row.id,
                                               .kegiatan = k,
                                               .nama = "Laporan fisik baris " + std::to_string(k),
                                               .keterangan = "",
                                               .tanggal = "2025-06-02"})));
        return row.id;
    }
    berkas::BerkasId sampai(sop::Kerja work) {
        const berkas::BerkasId id = buka();
        maju(id, work);
        return id;
    }
    void maju(berkas::BerkasId id, sop::Kerja until) {
        for (berkas::Berkas row = berkas(id); row.kerja != until; row = berkas(id)) {
            const berkas::Terlihat seen{id, row.kunci};
            switch (row.kerja) {
            case sop::Kerja::kumpul:
                done(berkas::serahkan(meja(), asal("auditor"), seen,
                                      berkas::SimpanIsi{isi_contoh(isi(id)), {}}));
                break;
            case sop::Kerja::periksa:
                done(berkas::loloskan(meja(), asal("kasubbag"), seen, {lembar(row), ""}));
                break;
            case sop::Kerja::input: done(berkas::serahkan(meja(), asal("auditor"), seen)); break;
            case sop::Kerja::validasi: done(berkas::loloskan(meja(), asal("irban"), seen, {})); break;
            default: throw std::logic_error("further than this sample goes");
            }
        }
    }
    // Every line answered "sesuai".
    berkas::LembarPeriksa lembar(const berkas::Berkas& row) {
        berkas::LembarPeriksa sheet;
        kantor_.store->baca_berkas([&](berkas::Baca& db) {
            sheet.baris = berkas::baris_periksa(berkas::bahan_periksa(db, meja(), row));
        });
        return sheet;
    }

  private:
    template <class T>
    T done(base::Result<T> result) {
        if (result) return *std::move(result);
        std::string all;
        for (const base::Finding& f : result.error())
            all += f.place + ": " + kantor_.wording.render(f.sentence) + "\n";
        throw std::runtime_error(all);
    }

    KantorUji& kantor_;
    kantor::Cuplikan cuplikan_;
    std::shared_ptr<const pegawai::Organisasi> office_;
    berkas::SkpId skp_{};
};

} // namespace uji
