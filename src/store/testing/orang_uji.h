// orang_uji.h -- three invented people of the test office, and acts done as one of them.
#pragma once

#include "base/random_for_tests.h"
#include "base/text.h"
#include "kantor/akun.h"
#include "store/testing.h"

#include <string>
#include <vector>

namespace store {

class DuaMesinDenganOrang : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            sekar = orang(db, "Sekar Fiktif", sekar_nip, true);
            budi = orang(db, "Budi Umpama", budi_nip, true);
            lama = orang(db, "Lama Rekaan", lama_nip, false);
        });
    }

    pegawai::PegawaiId orang(kantor::Tulis& db, const char* name, const char* nip, bool active) {
        pegawai::Pegawai p;
        p.nama = name;
        p.nip = nip;
        p.aktif = active;
        return db.simpan(kantor, p, *calendar::date_of(2020, 1, 1));
    }

    kantor::Loket loket() { return {simpanan(), clock, random, kantor}; }
    static kantor::Asal asal(pegawai::PegawaiId who = {}, std::string address = "192.0.2.1") {
        return {who, std::move(address), "p1", "Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0"};
    }

    // Gives a person a password, by the way an office does: the administrator's code, then a choice.
    void beri_sandi(pegawai::PegawaiId who, const char* nip, const char* sandi) {
        const auto code = setel_ulang_sandi(loket(), asal(sekar), who);
        ASSERT_TRUE(code);
        const auto in = masuk(loket(), asal(), {nip, code->kode});
        ASSERT_TRUE(in.sesi);
        ASSERT_TRUE(pilih_sandi(loket(), asal(who), in.sesi->sesi, {"", sandi, sandi}));
    }

    kantor::Akun akun(pegawai::PegawaiId who) {
        kantor::Akun a;
        baca([&](kantor::Baca& db) { a = db.akun(kantor, who).value_or(kantor::Akun{}); });
        return a;
    }
    std::vector<kantor::Sesi> sesi_milik(pegawai::PegawaiId who) {
        std::vector<kantor::Sesi> all;
        baca([&](kantor::Baca& db) { all = db.sesi_milik(kantor, who); });
        return all;
    }
    journal::Entri entri_terakhir() {
        journal::Entri e;
        baca([&](kantor::Baca& db) {
            for (const auto& t : db.jurnal(kantor, {.banyak = 1})) e = t.entri;
        });
        return e;
    }
    std::vector<std::string> perbuatan() { // in order
        std::vector<std::string> all;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
                all.push_back(t.entri.perbuatan);
                return true;
            });
        });
        return all;
    }
    // Everything the journal holds, as one text: to see that no secret is in it.
    std::string seluruh_jurnal() {
        std::string all;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
                all += journal::canonical(t.entri, t.sebelumnya);
                return true;
            });
        });
        return all;
    }

    static constexpr const char* sekar_nip = "199302302019022901";
    static constexpr const char* budi_nip = "198802301990011902";
    static constexpr const char* lama_nip = "198802301990011903";
    base::SameRandom random;
    pegawai::PegawaiId sekar, budi, lama;
};

} // namespace store
