#include "berkas/simpanan_kunci.h"
#include "berkas/simpanan_terbitan.h"
#include "store/kasus_uji.h"

namespace store {
namespace {

using berkas::ButirBsre;
using berkas::KeadaanBsre;
using berkas::KeadaanKunci;
using berkas::KunciTanda;

class KunciTersimpan : public KasusTersimpan {
  protected:
    KunciTanda kunci(PegawaiId who, const std::string& text) {
        KunciTanda k;
        k.pegawai = who;
        k.naskah = text;
        k.diminta = now;
        return k;
    }
    static berkas::IsiSertifikat sertifikat(const std::string& number) {
        return {"Zahra Fiktif",
                "199302302019022901",
                "Otoritas Contoh",
                number,
                base::sha256(number).hex(),
                now,
                now + std::chrono::hours(24 * 730)};
    }
    void simpan(KunciTanda& k) {
        ubah([&](berkas::Tulis& t) { k.id = t.tulis_kunci().simpan(kantor, k); });
    }
    std::vector<KunciTanda> milik(PegawaiId who) {
        return lihat([&](berkas::Baca& r) { return r.kunci().kunci_milik(kantor, who); });
    }
};
DUA_MESIN(KunciTersimpan);

TEST_P(KunciTersimpan, GoesThroughItsStatesAndNothingIsForgotten) {
    KunciTanda first = kunci(people[0], "{kunci satu}");
    simpan(first);
    EXPECT_EQ(milik(people[0]), std::vector{first});
    first.keadaan = KeadaanKunci::berlaku;
    first.rantai = "-----BEGIN CERTIFICATE-----";
    first.isi = sertifikat("a1b2");
    first.terbit = now + std::chrono::minutes(5);
    first.penerbit = people[1];
    simpan(first);
    KunciTanda second = kunci(people[0], "{kunci dua}");
    simpan(second);
    first.keadaan = KeadaanKunci::dicabut;
    first.berakhir = now + std::chrono::minutes(9);
    first.alasan = "kunci_bocor";
    simpan(first);
    EXPECT_EQ(milik(people[0]), (std::vector{second, first})) << "newest first";
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.kunci().kunci(kantor, first.id); }), first);
    EXPECT_TRUE(milik(people[1]).empty());
}

TEST_P(KunciTersimpan, TheKeyFileNeverChanges) {
    KunciTanda key = kunci(people[0], "{kunci satu}");
    simpan(key);
    key.naskah = "{kunci lain}";
    simpan(key);
    EXPECT_EQ(milik(people[0]).at(0).naskah, "{kunci satu}");
}

TEST_P(KunciTersimpan, OneOfAPersonIsAskedForAndOneIsInForce) {
    for (const KeadaanKunci state : {KeadaanKunci::diminta, KeadaanKunci::berlaku}) {
        KunciTanda first = kunci(people[0], "{kunci satu}"), second = kunci(people[0], "{kunci dua}");
        first.keadaan = second.keadaan = state;
        simpan(first);
        EXPECT_THROW(ubah([&](berkas::Tulis& t) { t.tulis_kunci().simpan(kantor, second); }),
                     kantor::SimpananGagal);
        KunciTanda others = kunci(people[1], "{kunci tiga}");
        others.keadaan = state;
        simpan(others);
    }
}

TEST_P(KunciTersimpan, TheOfficesListBeginsWithWhatWaits) {
    KunciTanda in_force = kunci(people[0], "{a}"), asked = kunci(people[1], "{b}"),
               gone = kunci(people[2], "{c}");
    in_force.keadaan = KeadaanKunci::berlaku;
    gone.keadaan = KeadaanKunci::diganti;
    simpan(asked);
    simpan(in_force);
    simpan(gone);
    std::vector<PegawaiId> order;
    for (const KunciTanda& one : lihat([&](berkas::Baca& r) { return r.kunci().semua_kunci(kantor, 10); })) {
        order.push_back(one.pegawai);
        EXPECT_TRUE(one.naskah.empty()) << "a list needs no keys";
    }
    EXPECT_EQ(order, (std::vector{people[1], people[0], people[2]}));
}

TEST_P(KunciTersimpan, WhatWaitsForBsreKeepsItsOrderAndItsEnd) {
    const Berkas b = KasusTersimpan::simpan(kasus(people[0], 2026, "2026-0001"));
    ButirBsre first;
    first.pegawai = people[1];
    first.berkas = b.id;
    first.terbitan = 1;
    first.sidik = base::sha256("pdf");
    first.bidang = "pejabat_penilai";
    first.masuk = now;
    ButirBsre second = first;
    second.bidang = "pegawai_dinilai";
    ubah([&](berkas::Tulis& t) {
        berkas::Terbitan paper;
        paper.berkas = b.id;
        paper.nomor = 1;
        paper.kode = "7QK4M2XD";
        paper.tanggal = *calendar::date_of(2026, 1, 14);
        paper.dibuat = now;
        t.tulis_terbitan().simpan(kantor, paper);
        first.nomor = t.tulis_kunci().simpan(kantor, first);
        second.nomor = t.tulis_kunci().simpan(kantor, second);
        first.keadaan = KeadaanBsre::tidak_diketahui;
        first.jawaban = "504";
        first.dicoba = now + std::chrono::minutes(1);
        t.tulis_kunci().simpan(kantor, first);
    });
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.kunci().antrean_bsre(kantor, people[1]); }),
              (std::vector{first, second}));
    EXPECT_TRUE(lihat([&](berkas::Baca& r) { return r.kunci().antrean_bsre(kantor, people[0]); }).empty());
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.kunci().antrean_bsre(kantor, b.id); }),
              (std::vector{first, second}))
        << "of a case, whoever signs";
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.kunci().bsre_tergantung(kantor, 10); }),
              std::vector{first});
    EXPECT_EQ(lihat([&](berkas::Baca& r) { return r.kunci().butir_bsre(kantor, second.nomor); }), second);
    EXPECT_FALSE(lihat([&](berkas::Baca& r) { return r.kunci().butir_bsre(kantor, 99); }));
}

} // namespace
} // namespace store
