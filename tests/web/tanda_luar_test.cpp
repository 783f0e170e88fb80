// The third way on screen 06: the bytes are taken along, signed by a program of the signer's own, and handed in. What is taken, what is
// refused and how it is said, with papers that were really signed.
#include "app/folder_otoritas.h"
#include "app/isi_segel.h"
#include "berkas/antrean_bsre.h"
#include "berkas/keberatan.h"
#include "berkas/pengesahan_laku.h"
#include "berkas/simpanan_kunci.h"
#include "berkas/simpanan_terbitan.h"
#include "paper/blangko/terbit.h"
#include "seal/testing/kantor_uji.h"
#include "seal/testing/serangan.h"
#include "web/halaman_uji.h"
#include "web/kasus_dinilai.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace uji {
namespace {

using berkas::CaraTanda;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* frasa_ca = "hujan turun di Paringin";
constexpr std::chrono::days setahun{365};

class HalamanTandaLuar : public HalamanUji {
  protected:
    HalamanTandaLuar() {
        kantor.situs->pencetak_terbit = &printer;
        EXPECT_TRUE(
            kantor.juru_segel->buat_otoritas("Otoritas Contoh", "Inspektorat", frasa_ca, kantor.clock.now()));
        id = kasus_dinilai(kantor);
        masuk("irban");
        EXPECT_EQ(isi_dan_kirim(di(), {{"aksi", "bekukan"}}).ke, di());
        beku = surat().kini;
    }
    [[nodiscard]] std::string di(const std::string& tail = {}) const {
        return fmt::format("/berkas/{}/tanda-tangan{}", id.value(), tail);
    }
    berkas::Terbitan surat() {
        berkas::Terbitan paper;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { paper = db.terbitan().terbitan(kantor.office, id).back(); });
        return paper;
    }
    std::vector<berkas::Peristiwa> peristiwa() {
        std::vector<berkas::Peristiwa> all;
        kantor.store->baca_berkas(
            [&](berkas::Baca& db) { all = db.terbitan().peristiwa(kantor.office, id); });
        return all;
    }
    pegawai::Pegawai orang(const std::string& who) {
        pegawai::Pegawai found;
        baca([&](kantor::Baca& db) {
            found = *pegawai::Organisasi(db.susunan(kantor.office)).pegawai(kantor.id(who));
        });
        return found;
    }
    seal::Otoritas otoritas() {
        return *app::FolderOtoritas::buka(kantor.folder.path() / "otoritas")->otoritas(frasa_ca);
    }
    // Somebody's own key, with a certificate by that CA.
    seal::PenandatanganKunci kunci(const std::string& name, const std::string& nip, const seal::Otoritas& by,
                                   std::chrono::days valid = setahun) {
        const seal::KunciRahasia key = seal::KunciRahasia::buat();
        const auto now = kantor.clock.now();
        return {key, {*by.terbitkan(key, {name, nip, {}, "Inspektorat"}, now, now + valid), by.sertifikat()}};
    }
    seal::PenandatanganKunci kunci(const std::string& who, const seal::Otoritas& by) {
        return kunci(orang(who).nama + ", S.E.", orang(who).nip, by);
    }
    std::string tandatangan(const std::string& pdf, seal::PenandatanganKunci signer,
                            const std::string& field) {
        seal::Permintaan what = seal::permintaan(field, kantor.clock.now());
        return seal::berhasil(seal::bubuhkan(pdf, signer, what, nullptr));
    }
    std::string unduh() { return buka(di("/dokumen?unduh=ya")).response.body; }
    // The employee's or the superior's act that lies between two signatures.
    template <class Act>
    void hukum(const char* who, Act&& act) {
        const auto done = act(kantor.meja(), kantor.asal(who), berkas::Terlihat{id, kantor.berkas(id).kunci});
        ASSERT_TRUE(done) << done.error().front().sentence.key;
    }
    Jawaban serahkan(const std::string& who, const std::string& pdf, http::Fields more = {}) {
        more.insert(more.end(), {{"cara", "luar"}});
        return kantor.kirim_berkas(who, di("/luar"), {"hasil", "bertanda.pdf", pdf}, std::move(more));
    }
    // Refused with that sentence, and nothing has changed.
    void ditolak(const std::string& pdf, const std::string& words) {
        const Jawaban answer = serahkan("irban", pdf);
        EXPECT_EQ(answer.status, 422) << words;
        EXPECT_THAT(answer.isi, HasSubstr(words));
        EXPECT_THAT(answer.isi, HasSubstr("dokumen?unduh=ya")) << "the bytes to sign are offered again";
        EXPECT_EQ(surat().kini, beku) << words;
    }
    static std::string halaman_diubah(const std::string& pdf) {
        return seal::tambah_revisi(pdf, [](seal::PdfTambahan& u) {
            seal::Objek page = seal::halaman_satu(u);
            page.replaceKey("/Contents",
                            u.pdf().makeIndirectObject(seal::Objek::newStream(&u.pdf(), "BT ET")));
            u.berubah(page);
        });
    }
    static std::string ditulis_ulang(const std::string& pdf) {
        QPDF read;
        read.processMemoryFile("unggahan", pdf.data(), pdf.size());
        QPDFWriter writer(read);
        writer.setOutputMemory();
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

    paper::blangko::PencetakTerbit printer{kantor.perkakas->timbangan};
    berkas::BerkasId id{};
    base::Sidik beku{};
};

TEST_F(HalamanTandaLuar, ThreePeopleSignWithKeysThatTheOfficeNeverHad) {
    const Jawaban plain = buka(di());
    EXPECT_THAT(plain.isi, HasSubstr("Tandatangani di luar program ini"));
    const Jawaban page = buka(di("?cara=luar"));
    EXPECT_LE(bita_pertama(page.isi), 14'336U);
    EXPECT_THAT(page.isi, AllOf(HasSubstr("--bidang pejabat_penilai"), HasSubstr("Unduh PDF-nya"),
                                HasSubstr("program Anda sendiri"), Not(HasSubstr("name=\"frasa\""))));
    const Jawaban taken = buka(di("/dokumen?unduh=ya"));
    EXPECT_EQ(taken.response.body, *kantor.gudang->isi(beku)) << "these very bytes";
    EXPECT_THAT(taken.response.headers,
                Contains(::testing::Pair("Content-Disposition", HasSubstr("attachment; filename=\"I-g-"))));

    const seal::Otoritas ca = otoritas();
    const std::string first = tandatangan(unduh(), kunci("irban", ca), "pejabat_penilai");
    EXPECT_EQ(serahkan("irban", first).ke, fmt::format("/berkas/{}?selesai=tanda_tangan", id.value()));
    EXPECT_EQ(*kantor.gudang->isi(surat().kini), first);
    hukum("irban",
          [](const auto& m, const auto& a, const auto& t) { return berkas::serahkan_dokumen(m, a, t); });
    hukum("auditor", [](const auto& m, const auto& a, const auto& t) {
        return berkas::terima_dokumen(m, a, t, std::nullopt);
    });
    masuk("auditor");
    const Jawaban his = buka(di("?cara=luar"));
    EXPECT_THAT(his.isi, Not(HasSubstr("dijeda"))) << "his term by law runs: nothing to lift";
    EXPECT_THAT(his.isi, HasSubstr("Diterima 23 November 2026")) << "box 10 of the form";
    EXPECT_EQ(serahkan("auditor", tandatangan(unduh(), kunci("auditor", ca), "pegawai_dinilai")).status, 303);
    hukum("irban", [](const auto& m, const auto& a, const auto& t) { return berkas::teruskan(m, a, t); });
    masuk("inspektur");
    EXPECT_EQ(
        serahkan("inspektur", tandatangan(unduh(), kunci("inspektur", ca), "atasan_pejabat_penilai")).status,
        303);

    EXPECT_EQ(surat().keadaan, berkas::KeadaanTerbitan::berlaku) << "his signature endorses";
    EXPECT_NE(kantor.berkas(id).kerja, sop::Kerja::tanda_tangan) << "the case goes on";
    std::vector<CaraTanda> ways;
    for (const berkas::Peristiwa& e : peristiwa())
        if (e.cara) ways.push_back(*e.cara);
    EXPECT_EQ(ways, std::vector<CaraTanda>(3, CaraTanda::luar));
    masuk("irban");
    EXPECT_THAT(buka(fmt::format("/berkas/{}/pengesahan", id.value())).isi,
                HasSubstr("Ditandatangani pejabat penilai di luar program ini"));
    masuk("inspektur");
    EXPECT_THAT(buka("/jurnal?perbuatan=berkas.tandatangani").isi, HasSubstr("dengan programnya sendiri"));
    keluar();
    EXPECT_THAT(buka("/v/" + surat().kode).isi,
                AllOf(HasSubstr("tercatat dan sah"), HasSubstr("Dengan program penanda tangan sendiri")));
}

TEST_F(HalamanTandaLuar, WhatIsNotThisPaperWithHisSignatureIsRefusedByName) {
    const seal::Otoritas ca = otoritas();
    const std::string sent = unduh();
    const std::string good = tandatangan(sent, kunci("irban", ca), "pejabat_penilai");
    ditolak("", "Pilih PDF yang sudah");
    ditolak("bukan PDF", "bukan PDF");
    ditolak(sent, "belum ditandatangani");
    ditolak(good + "ekor", "rusak atau berisi sesuatu");
    ditolak(seal::formulir_uji(), "bukan dokumen yang diunduh");
    ditolak(ditulis_ulang(good), "ditulis ulang oleh programnya");
    ditolak(tandatangan(halaman_diubah(sent), kunci("irban", ca), "pejabat_penilai"),
            "ada isi lain yang ikut berubah");
    ditolak(halaman_diubah(good), "Halaman 1");
    ditolak(tandatangan(good, kunci("auditor", ca), "pegawai_dinilai"), "lebih dari satu tanda tangan baru");
    ditolak(tandatangan(sent, kunci("auditor", ca), "pejabat_penilai"), "bukan Nirmala Ibarat");
    ditolak(tandatangan(sent, kunci("Nirmala Ibarat", orang("auditor").nip, ca), "pejabat_penilai"),
            "NIP di sertifikatnya lain");
    ditolak(tandatangan(sent, kunci("irban", ca), "pegawai_dinilai"), "disediakan bagi orang lain");
    std::string broken = good;
    char& digit = broken[broken.find("0000000000", seal::tanda_terakhir(broken).open) - 20];
    digit = digit == 'a' ? 'b' : 'a';
    ditolak(broken, "tidak utuh");
    const auto stranger = seal::buat_otoritas({"CA Lain", "Lain"}, kantor.clock.now());
    ditolak(tandatangan(sent, kunci("irban", *stranger), "pejabat_penilai"), "diterbitkan oleh CA Lain");
    EXPECT_EQ(serahkan("irban", good).status, 303) << "and the right one is taken";
}

TEST_F(HalamanTandaLuar, AFileThatIsTooLargeIsSaidSo) {
    std::string big = unduh();
    big.resize(static_cast<std::size_t>(kantor::isi_terbesar) + 1, '\n');
    ditolak(big, "lebih besar dari 20 MB");
}

TEST_F(HalamanTandaLuar, BsresRootCountsHereToo) {
    const auto bsre = seal::buat_otoritas({"CA BSrE Contoh", "BSrE"}, kantor.clock.now());
    const std::string pdf = tandatangan(unduh(), kunci("irban", *bsre), "pejabat_penilai");
    ditolak(pdf, "CA BSrE Contoh");
    std::filesystem::create_directory(kantor.folder.path() / "bsre");
    std::ofstream(kantor.folder.path() / "bsre" / "akar.pem") << bsre->sertifikat().pem();
    EXPECT_EQ(serahkan("irban", pdf).status, 303);
}

TEST_F(HalamanTandaLuar, WhatTheOfficeHasRevokedSignsNoMoreBeforeItsListSaysSo) {
    const std::string sent = unduh();
    std::string pdf, number;
    {
        auto folder = app::FolderOtoritas::buka(kantor.folder.path() / "otoritas");
        auto key = kunci("irban", *folder->otoritas(frasa_ca));
        number = key.rantai().front().isi().nomor;
        folder->buku.catat(key.rantai().front().isi());
        ASSERT_TRUE(folder->simpan_buku());
        pdf = tandatangan(sent, key, "pejabat_penilai");
    }
    ASSERT_TRUE(kantor.juru_segel->catat_cabut(number, "kunci_bocor", kantor.clock.now()));
    ASSERT_EQ(kantor.juru_segel->belum_di_daftar(), 1);
    ditolak(pdf, "sudah dicabut");
    ASSERT_TRUE(kantor.juru_segel->tulis_daftar_cabut(frasa_ca, kantor.clock.now()));
    ditolak(pdf, "sudah dicabut");
}

// A certificate of another CA that he brought along once and has revoked in this office: no list of that CA knows of it.
TEST_F(HalamanTandaLuar, WhatItsOwnerHasRevokedHereSignsNoMore) {
    const auto other = seal::buat_otoritas({"CA BSrE Contoh", "BSrE"}, kantor.clock.now());
    std::filesystem::create_directory(kantor.folder.path() / "bsre");
    std::ofstream(kantor.folder.path() / "bsre" / "akar.pem") << other->sertifikat().pem();
    const auto key = kunci("irban", *other);
    const std::string pdf = tandatangan(unduh(), key, "pejabat_penilai");
    berkas::KunciTanda row;
    row.pegawai = kantor.id("irban");
    row.asal = berkas::AsalKunci::p12;
    row.keadaan = berkas::KeadaanKunci::dicabut;
    row.naskah = "-";
    row.isi = app::isi_sertifikat(key.rantai().front());
    row.rantai = key.rantai().front().pem();
    row.diminta = kantor.clock.now();
    row.terbit = row.berakhir = row.diminta;
    row.alasan = "kunci_bocor";
    kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        db.tulis_kunci().simpan(kantor.office, row);
        return {};
    });
    ditolak(pdf, "sudah dicabut");
}

TEST_F(HalamanTandaLuar, AnExpiredCertificateIsNamed) {
    const std::string sent = unduh();
    const std::string pdf =
        tandatangan(sent, kunci("Nirmala Ibarat", orang("irban").nip, otoritas(), std::chrono::days(1)),
                    "pejabat_penilai");
    kantor.maju(std::chrono::hours(48));
    ditolak(pdf, "masa berlakunya");
}

TEST_F(HalamanTandaLuar, WhoSignedMeanwhileIsToldAndTheNewBytesAreOffered) {
    const seal::Otoritas ca = otoritas();
    masuk("auditor");
    const std::string early = tandatangan(unduh(), kunci("auditor", ca), "pegawai_dinilai");
    EXPECT_THAT(serahkan("auditor", early).isi, HasSubstr("tidak, atau belum, ditunggu"));
    masuk("irban");
    EXPECT_EQ(serahkan("irban", tandatangan(unduh(), kunci("irban", ca), "pejabat_penilai")).status, 303);
    hukum("irban",
          [](const auto& m, const auto& a, const auto& t) { return berkas::serahkan_dokumen(m, a, t); });
    hukum("auditor", [](const auto& m, const auto& a, const auto& t) {
        return berkas::terima_dokumen(m, a, t, std::nullopt);
    });
    const base::Sidik now = surat().kini;
    const Jawaban late = serahkan("auditor", early);
    EXPECT_EQ(late.status, 422);
    EXPECT_THAT(late.isi, AllOf(HasSubstr("Nirmala Ibarat"), HasSubstr("sebagai pejabat penilai"),
                                HasSubstr("dokumen?unduh=ya")));
    EXPECT_EQ(surat().kini, now);
    masuk("auditor");
    EXPECT_EQ(serahkan("auditor", tandatangan(unduh(), kunci("auditor", ca), "pegawai_dinilai")).status, 303)
        << "from the bytes that were offered";
}

TEST_F(HalamanTandaLuar, AnOlderVersionIsToldFromTheNewOne) {
    const std::string pdf = tandatangan(unduh(), kunci("irban", otoritas()), "pejabat_penilai");
    auto incoming = kantor.gudang->terima();
    ASSERT_TRUE(incoming->tulis(seal::formulir_uji({false, {"pejabat_penilai"}})));
    const auto kept = incoming->selesai(kantor.clock.now());
    ASSERT_TRUE(kept);
    kantor.store->tulis_berkas([&](berkas::Tulis& db) -> base::Result<void> {
        berkas::Terbitan paper = surat();
        berkas::Terbitan newer = paper;
        paper.keadaan = berkas::KeadaanTerbitan::diganti;
        db.tulis_terbitan().simpan(kantor.office, paper);
        newer.nomor = 2;
        newer.kode = "7QK4M2XD";
        newer.nomor_naskah += ".2";
        newer.beku = newer.kini = kept->sidik;
        db.tulis_terbitan().simpan(kantor.office, newer);
        return {};
    });
    const Jawaban answer = serahkan("irban", pdf);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.isi, AllOf(HasSubstr("PDF ini versi 1"), HasSubstr("unduh versi 2")));
}

TEST_F(HalamanTandaLuar, WhatMayBeSignedAtBsreIsNotTakenFromElsewhere) {
    const std::string pdf = tandatangan(unduh(), kunci("irban", otoritas()), "pejabat_penilai");
    berkas::ButirBsre entry;
    entry.berkas = id;
    entry.terbitan = 1;
    entry.sidik = beku;
    entry.bidang = "pejabat_penilai";
    ASSERT_TRUE(berkas::berangkat_bsre(kantor.meja(), kantor.asal("irban"), entry));
    const Jawaban answer = serahkan("irban", pdf);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.isi, HasSubstr("sedang dikirim ke BSrE"));
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanTandaLuar, OthersCannotHandItIn) {
    const std::string pdf = tandatangan(unduh(), kunci("irban", otoritas()), "pejabat_penilai");
    EXPECT_EQ(serahkan("staf", pdf).status, 404);
    EXPECT_EQ(serahkan("kasubbag", pdf).status, 422) << "sees the case, and has no signature on it";
    EXPECT_EQ(surat().kini, beku);
}

TEST_F(HalamanTandaLuar, OneAfterAnotherStaysOnThisWay) {
    EXPECT_THAT(buka(di("?antre=ya&cara=luar")).isi, HasSubstr("name=\"antre\" value=\"ya\""));
    const std::string pdf = tandatangan(unduh(), kunci("irban", otoritas()), "pejabat_penilai");
    EXPECT_EQ(serahkan("irban", pdf, {{"antre", "ya"}}).ke, "/tanda-tangan?sudah=semua");
}

} // namespace
} // namespace uji
