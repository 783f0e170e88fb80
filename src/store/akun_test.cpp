#include "base/bytes.h"
#include "store/testing.h"

#include <gmock/gmock.h>

#include <array>

namespace store {
namespace {

using namespace std::chrono_literals;
using kantor::PegawaiId;

class Akun : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        db().tulis_mentah([&](Koneksi& c) {
            for (const char* row :
                 {"7, '199302302019022901', 1", "8, '198802301990011902', 1", "9, '198802301990011903', 0"})
                c.jalankan_sekali(
                    std::string(
                        "INSERT INTO pegawai (pegawai_id, nip, aktif, instansi_id, nama, gelar_depan, "
                        "gelar_belakang, nip_lama, nik, jenis, tempat_lahir, golongan, pendidikan, email, "
                        "no_hp, kedudukan) VALUES (") +
                        row + ", 1, 'Sekar Fiktif', '', '', '', '', 'pns', '', '', '', '', '', '01')",
                    {}, {});
        });
        tulis([&](kantor::Tulis& db) { db.simpan(kantor, akun(who)); });
    }

    static kantor::Akun akun(PegawaiId of) {
        kantor::Akun a;
        a.pegawai = of;
        return a;
    }
    kantor::Sesi sesi(std::string_view token, PegawaiId of) const {
        kantor::Sesi s;
        s.kunci = base::sha256(token);
        s.pegawai = of;
        s.mulai = s.terakhir = clock.now();
        s.csrf = "c";
        s.alamat = "192.0.2.1";
        s.peramban = "Firefox";
        return s;
    }

    PegawaiId who{7};
};
DUA_MESIN(Akun);

TEST_P(Akun, AnActivePersonIsFoundByNip) {
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.pegawai_ber_nip(kantor, "199302302019022901"), who);
        EXPECT_EQ(db.pegawai_ber_nip(kantor, "198802301990011903"), std::nullopt) << "not active";
        EXPECT_EQ(db.pegawai_ber_nip(kantor, "199302302019022909"), std::nullopt);
        EXPECT_EQ(db.pegawai_ber_nip(pegawai::InstansiId{2}, "199302302019022901"), std::nullopt);
    });
}

TEST_P(Akun, AnAccountComesBackAsItWas) {
    kantor::Akun a = akun(who);
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.akun(kantor, who), a);
        EXPECT_EQ(db.akun(kantor, PegawaiId{8}), std::nullopt);
    });
    a.sandi = "$argon2id$x";
    a.kode_sekali = "$argon2id$y";
    a.kode_sampai = clock.now() + 24h;
    a.totp = "GEZDGNBV";
    a.totp_aktif = true;
    a.totp_langkah = 59'846'400;
    a.tema = "gelap";
    a.terkunci = true;
    tulis([&](kantor::Tulis& db) { db.simpan(kantor, a); });
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.akun(kantor, who), a); });
}

TEST_P(Akun, SessionsAreKeptListedAndEnded) {
    const kantor::Sesi first = sesi("satu", who);
    clock.tick(60s);
    kantor::Sesi second = sesi("dua", who);
    tulis([&](kantor::Tulis& db) {
        db.simpan(kantor, akun(PegawaiId{8}));
        db.simpan(kantor, first);
        db.simpan(kantor, second);
        db.simpan(kantor, sesi("lain", PegawaiId{8}));
    });
    second.lengkap = true;
    second.terakhir += 5min;
    tulis([&](kantor::Tulis& db) { db.simpan(kantor, second); });
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.sesi(kantor, second.kunci), second);
        EXPECT_EQ(db.sesi(kantor, base::sha256("tiga")), std::nullopt);
        EXPECT_EQ(db.sesi(pegawai::InstansiId{2}, second.kunci), std::nullopt);
        EXPECT_EQ(db.sesi_milik(kantor, who), (std::vector{second, first}));
    });
    tulis([&](kantor::Tulis& db) { db.hapus_sesi(kantor, second.kunci); });
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.sesi_milik(kantor, who), std::vector{first}); });
    tulis([&](kantor::Tulis& db) { db.hapus_sesi_milik(kantor, who); });
    baca([&](kantor::Baca& db) {
        EXPECT_TRUE(db.sesi_milik(kantor, who).empty());
        EXPECT_EQ(db.sesi_milik(kantor, PegawaiId{8}).size(), 1U);
    });
}

TEST_P(Akun, SessionsThatAreTooOldOrIdleAreSweptAway) {
    kantor::Sesi old = sesi("tua", who);
    kantor::Sesi idle = sesi("diam", who);
    kantor::Sesi live = sesi("hidup", who);
    old.mulai -= 9h;
    idle.mulai -= 1h;
    idle.terakhir -= 16min;
    tulis([&](kantor::Tulis& db) {
        for (const auto& s : {old, idle, live}) db.simpan(kantor, s);
        const auto dropped = db.hapus_sesi_usang(kantor, clock.now() - 8h, clock.now() - 15min);
        EXPECT_THAT(dropped, ::testing::UnorderedElementsAre(old, idle));
        EXPECT_TRUE(db.hapus_sesi_usang(kantor, clock.now() - 8h, clock.now() - 15min).empty());
    });
    baca([&](kantor::Baca& db) { EXPECT_EQ(db.sesi_milik(kantor, who), std::vector{live}); });
}

TEST_P(Akun, FailedTriesAreCountedByKey) {
    tulis([&](kantor::Tulis& db) {
        db.simpan_percobaan(kantor, "a", {3, clock.now()});
        db.simpan_percobaan(kantor, "a", {4, clock.now() + 1s});
        db.simpan_percobaan(kantor, "b", {1, clock.now()});
        db.hapus_percobaan(kantor, "b");
    });
    baca([&](kantor::Baca& db) {
        ASSERT_TRUE(db.percobaan(kantor, "a"));
        EXPECT_EQ(db.percobaan(kantor, "a")->jumlah, 4);
        EXPECT_EQ(db.percobaan(kantor, "a")->terakhir, clock.now() + 1s);
        EXPECT_FALSE(db.percobaan(kantor, "b"));
    });
}

TEST_P(Akun, OldTriesAndOldKeysAreSweptAway) {
    tulis([&](kantor::Tulis& db) {
        db.simpan_percobaan(kantor, "gagal", {1, clock.now() - 25h});
        db.simpan_percobaan(kantor, "kenal", {0, clock.now() - 25h});
        db.simpan_percobaan(kantor, "dulu", {0, clock.now() - 31 * 24h});
        db.hapus_percobaan_usang(kantor, clock.now() - 30 * 24h, clock.now() - 24h);
        EXPECT_FALSE(db.percobaan(kantor, "gagal"));
        EXPECT_TRUE(db.percobaan(kantor, "kenal"));
        EXPECT_FALSE(db.percobaan(kantor, "dulu"));
        db.sekali(kantor, who, "lama", clock.now() - 25h);
        db.hapus_sekali_usang(kantor, clock.now() - 24h);
        EXPECT_EQ(db.sekali(kantor, who, "lama", clock.now()), std::nullopt);
    });
}

TEST_P(Akun, ARecoveryCodeWorksOnce) {
    const base::Sidik a = base::sha256("a");
    tulis([&](kantor::Tulis& db) {
        db.ganti_kode_pemulihan(kantor, who, {base::sha256("lama")});
        db.ganti_kode_pemulihan(kantor, who, {a, base::sha256("b")});
        EXPECT_EQ(db.sisa_kode_pemulihan(kantor, who), 2);
        EXPECT_FALSE(db.pakai_kode_pemulihan(kantor, who, base::sha256("lama")));
        EXPECT_FALSE(db.pakai_kode_pemulihan(kantor, PegawaiId{8}, a));
        EXPECT_TRUE(db.pakai_kode_pemulihan(kantor, who, a));
        EXPECT_FALSE(db.pakai_kode_pemulihan(kantor, who, a));
        EXPECT_EQ(db.sisa_kode_pemulihan(kantor, who), 1);
    });
}

TEST_P(Akun, ARepeatedRequestLearnsWhereTheFirstOneLed) {
    tulis([&](kantor::Tulis& db) {
        EXPECT_EQ(db.sekali(kantor, who, "k", clock.now()), std::nullopt);
        EXPECT_EQ(db.sekali(kantor, who, "k", clock.now()), ""); // at work
        EXPECT_EQ(db.sekali(kantor, PegawaiId{8}, "k", clock.now()), std::nullopt);
        db.sekali_selesai(kantor, who, "k", "/pegawai/7");
        EXPECT_EQ(db.sekali(kantor, who, "k", clock.now()), "/pegawai/7");
        EXPECT_EQ(db.sekali(kantor, PegawaiId{8}, "k", clock.now()), "");
        db.sekali_selesai(kantor, who, "k", ""); // changed nothing: may be sent again
        EXPECT_EQ(db.sekali(kantor, who, "k", clock.now()), std::nullopt);
        db.hapus_sekali_usang(kantor, clock.now() + std::chrono::seconds(1));
        EXPECT_EQ(db.sekali(kantor, who, "k", clock.now()), std::nullopt);
    });
}

TEST_P(Akun, SettingsAreKeptByKey) {
    tulis([&](kantor::Tulis& db) {
        db.simpan_pengaturan(kantor, "a", "1");
        db.simpan_pengaturan(kantor, "a", "2");
        db.simpan_pengaturan(kantor, "b", "");
    });
    baca([&](kantor::Baca& db) {
        EXPECT_EQ(db.pengaturan(kantor), (std::map<std::string, std::string>{{"a", "2"}, {"b", ""}}));
        EXPECT_TRUE(db.pengaturan(pegawai::InstansiId{2}).empty());
    });
}

} // namespace
} // namespace store
