// tahun_uji.h -- Sekar, Damar and their assessor Nirmala with plans of 2026: for tests of the acts of the year.
#pragma once

#include "base/random_for_tests.h"
#include "berkas/tahun.h"
#include "calendar/testing.h"
#include "store/testing.h"

#include <memory>
#include <string>
#include <vector>

namespace store {

inline calendar::Date day(int y, unsigned m, unsigned d) { return *calendar::date_of(y, m, d); }

// Sekar and Damar sit in the Irban unit that Nirmala leads: she assesses both. Today is 23 November 2026.
class PerbuatanTahun : public DuaMesin {
  protected:
    void SetUp() override {
        DuaMesin::SetUp();
        tulis([&](kantor::Tulis& db) {
            const pegawai::Masa since{day(2020, 1, 1), {}};
            const auto unit = [&](const char* name, pegawai::JenisUnit kind,
                                  std::optional<pegawai::UnitId> above) {
                pegawai::Unit u;
                u.nama = name;
                u.jenis = kind;
                u.induk = above;
                u.masa = since;
                return db.simpan(kantor, u);
            };
            const auto person = [&](const char* name, const char* nip, pegawai::UnitId where,
                                    pegawai::Fungsi does) {
                pegawai::JabatanUnit post;
                post.unit = where;
                post.nama = does == pegawai::Fungsi::irban ? "Inspektur Pembantu" : "Auditor";
                post.jenis = does == pegawai::Fungsi::irban ? pegawai::JenisJabatan::struktural
                                                            : pegawai::JenisJabatan::fungsional;
                post.fungsi = does;
                post.masa = since;
                pegawai::Pegawai p;
                p.nama = name;
                p.nip = nip;
                const pegawai::PegawaiId id = db.simpan(kantor, p, day(2020, 1, 1));
                pegawai::Pemangkuan held;
                held.pegawai = id;
                held.jabatan = db.simpan(kantor, post);
                held.masa = since;
                db.simpan(kantor, held);
                return id;
            };
            const auto top = unit("Inspektorat", pegawai::JenisUnit::instansi, {});
            const auto irban = unit("Irban Wilayah I", pegawai::JenisUnit::irban, top);
            nirmala = person("Nirmala Ibarat", "198002302005012003", irban, pegawai::Fungsi::irban);
            sekar = person("Sekar Fiktif", "198702302010012001", irban, pegawai::Fungsi::fungsional);
            damar = person("Damar Rekaan", "198702312010011002", irban, pegawai::Fungsi::fungsional);
            db.simpan(kantor, lha);
            db.simpan(kantor, surat);
        });
        mine = plan(sekar, 2026, {"Audit operasional", "Reviu laporan"});
        theirs = plan(damar, 2026, {"Audit kinerja"});
        refresh();
    }

    berkas::SkpId plan(pegawai::PegawaiId who, int year, const std::vector<std::string>& words) {
        berkas::SkpId id;
        tulis_berkas([&](berkas::Tulis& db) {
            berkas::Skp s;
            s.pegawai = who;
            s.tahun = year;
            s.periode = {day(year, 1, 1), day(year, 12, 31)};
            s.keadaan = berkas::KeadaanSkp::ditetapkan;
            s.versi_berlaku = 1;
            s.id = id = db.simpan(kantor, s);
            berkas::VersiSkp v;
            v.skp = id;
            v.oleh = who;
            v.pada = test_now;
            for (const std::string& text : words)
                v.rencana.kegiatan.push_back({.id = v.rencana.berikut++,
                                              .uraian = text,
                                              .target = {.kuantitas = 6, .satuan = "LHA", .waktu = 12}});
            db.simpan(kantor, v, true);
        });
        return id;
    }
    void tulis_berkas(const std::function<void(berkas::Tulis&)>& act) {
        ASSERT_TRUE(db().tulis_berkas([&](berkas::Tulis& b) -> base::Result<void> {
            act(b);
            return {};
        }));
    }
    void refresh() {
        pegawai::Susunan all;
        baca([&](kantor::Baca& db) { all = db.susunan(kantor); });
        office = std::make_unique<pegawai::Organisasi>(std::move(all));
    }
    berkas::Meja meja() {
        return {db(), clock, random, kantor, *office, calendar::testing::national(), scale, sop};
    }
    static kantor::Asal as(pegawai::PegawaiId who) { return {who, "192.0.2.1", "p1"}; }

    template <class T>
    static std::vector<std::string> wrong(const base::Result<T>& done) {
        std::vector<std::string> all;
        if (!done)
            for (const base::Finding& f : done.error())
                all.push_back((f.place.empty() ? "" : f.place + " ") + std::string(f.sentence.key));
        return all;
    }
    std::vector<std::string> journal_kinds() {
        std::vector<std::string> kinds;
        baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(kantor, [&](const journal::Tercatat& t) {
                kinds.push_back(t.entri.perbuatan);
                return true;
            });
        });
        return kinds;
    }
    std::string activity(berkas::SkpId id, int n) {
        return std::to_string(id.value()) + "." + std::to_string(n);
    }
    // A case for a plan, standing at this kind of work.
    berkas::BerkasId a_case(berkas::SkpId id, pegawai::PegawaiId who, sop::Kerja work) {
        berkas::BerkasId made;
        tulis_berkas([&](berkas::Tulis& db) {
            if (!sop_id) {
                kantor::VersiSop v;
                v.nomor = "1";
                v.naskah = "x";
                v.sidik = base::sha256("x");
                v.diunggah = test_now;
                sop_id = db.kantor().simpan(kantor, v);
            }
            berkas::Berkas row;
            row.nomor = db.nomor_berkas_berikut(kantor, 2026);
            row.pegawai = who;
            row.tahun = 2026;
            row.periode = {day(2026, 1, 1), day(2026, 12, 31)};
            row.skp = id;
            row.sop = sop_id;
            row.kerja = work;
            row.siapa = sop::Siapa::pegawai;
            row.tiba = row.dibuka = test_now;
            made = db.simpan(kantor, row);
        });
        return made;
    }
    void move(berkas::BerkasId id, sop::Kerja work) {
        tulis_berkas([&](berkas::Tulis& db) {
            auto row = *db.berkas(kantor, id);
            row.kerja = work;
            ASSERT_TRUE(db.ganti(kantor, row, row.kunci));
        });
    }
    std::vector<berkas::Catatan> log_of(pegawai::PegawaiId who) {
        std::vector<berkas::Catatan> lines;
        db().baca_berkas([&](berkas::Baca& b) {
            lines = b.catatan_milik(kantor, who, {day(2026, 1, 1), day(2026, 12, 31)});
        });
        return lines;
    }

    pegawai::PegawaiId sekar, damar, nirmala;
    berkas::SkpId mine, theirs;
    kantor::SopId sop_id;
    kantor::BerkasIsi lha{base::sha256("LHA"), 3, kantor::JenisIsi::pdf, test_now};
    kantor::BerkasIsi surat{base::sha256("surat"), 5, kantor::JenisIsi::pdf, test_now};
    std::unique_ptr<pegawai::Organisasi> office;
    base::SameRandom random;
    berkas::RakSop sop;
    formulir::Timbangan scale{regime::pp46_2011::Angka{}, {}};
};

} // namespace store
