// langkah.h -- one event of a case on its way through the real acts, and what is asked afterwards: shared by the files of sentences.
#pragma once

#include "berkas/kejadian.h"
#include "berkas/rencana.h"
#include "kasus/dunia.h"
#include "kasus/isian.h"
#include "kasus/naskah.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <regex>
#include <stdexcept>

namespace kasus {

using berkas::Berkas;
using berkas::Skp;
using pegawai::PegawaiId;

inline base::Result<void> only_whether(auto result) {
    if (!result) return base::refuse(std::move(result.error()));
    return {};
}

// One event on its way: who, about whom, and what stood in the store when it began.
struct Langkah {
    Dunia& world;
    const Peristiwa& event;
    std::smatch m;
    berkas::Meja meja;

    [[nodiscard]] PegawaiId siapa() const { return world.orang(m.str(1)); }
    [[nodiscard]] kantor::Asal asal() const { return world.asal(siapa()); }
    [[nodiscard]] bool ada(std::size_t group) const { return m[group].matched; }
    [[nodiscard]] PegawaiId orang(std::size_t group) const {
        return ada(group) ? world.orang(m.str(group)) : siapa();
    }
    [[nodiscard]] std::string teks(std::size_t group) const { return m.str(group); }

    [[nodiscard]] Skp skp(PegawaiId who) const {
        std::vector<Skp> all;
        meja.simpanan.baca_berkas([&](berkas::Baca& db) { all = db.skp_milik(meja.instansi, who); });
        if (all.empty()) throw std::runtime_error(world.nama(who) + " belum punya rencana");
        return *std::max_element(all.begin(), all.end(),
                                 [](const Skp& a, const Skp& b) { return a.id < b.id; });
    }
    [[nodiscard]] berkas::TerlihatSkp rencana(std::size_t group) const {
        const Skp row = skp(orang(group));
        return {row.id, row.kunci};
    }
    [[nodiscard]] Berkas berkas(PegawaiId who) const {
        std::vector<Berkas> all;
        meja.simpanan.baca_berkas([&](berkas::Baca& db) { all = db.berkas_milik(meja.instansi, who); });
        if (all.empty()) throw std::runtime_error(world.nama(who) + " belum punya berkas");
        return *std::max_element(all.begin(), all.end(),
                                 [](const Berkas& a, const Berkas& b) { return a.id < b.id; });
    }
    [[nodiscard]] berkas::Terlihat terlihat(std::size_t group) const {
        const Berkas row = berkas(orang(group));
        return {row.id, row.kunci};
    }
    // The newest form, with what the indented lines say.
    [[nodiscard]] std::optional<berkas::SimpanIsi> isian(std::size_t group) const {
        if (event.rincian.empty()) return std::nullopt;
        const Berkas row = berkas(orang(group));
        std::optional<berkas::Dokumen> form;
        meja.simpanan.baca_berkas([&](berkas::Baca& db) {
            form = db.dokumen(meja.instansi, row.id, berkas::JenisDokumen::isi, 0);
        });
        berkas::SimpanIsi typed{skp::baca_isi(form.value().naskah).value(), {}};
        isi_formulir(typed.isi, typed.alasan_ubah, event.rincian);
        return typed;
    }
    [[nodiscard]] std::optional<berkas::LembarPeriksa> lembar(const Berkas& row) const {
        if (row.kerja != sop::Kerja::periksa) return std::nullopt;
        berkas::LembarPeriksa sheet;
        meja.simpanan.baca_berkas([&](berkas::Baca& db) {
            sheet.baris = berkas::baris_periksa(berkas::bahan_periksa(db, meja, row));
        });
        isi_lembar(sheet, event.rincian);
        return sheet;
    }
    [[nodiscard]] skp::Rencana rencana_tertulis(const Skp& row, int version) const {
        std::optional<berkas::VersiSkp> kept;
        meja.simpanan.baca_berkas(
            [&](berkas::Baca& db) { kept = db.versi_skp(meja.instansi, row.id, version); });
        skp::Rencana plan = kept.value().rencana;
        isi_rencana(plan, event.rincian);
        return plan;
    }
};

using Lakukan = std::function<base::Result<void>(const Langkah&)>;

struct Kalimat {
    std::string bentuk; // as the documentation shows it
    std::regex pola;
    Lakukan lakukan;
};

struct Maka {
    Langkah l;
    PegawaiId subjek;

    [[nodiscard]] Berkas berkas() const { return l.berkas(subjek); }
    [[nodiscard]] berkas::Perjalanan perjalanan() const {
        berkas::Perjalanan one{berkas(), {}, {}};
        l.meja.simpanan.baca_berkas([&](berkas::Baca& db) {
            one.kunjungan = db.kunjungan(l.meja.instansi, one.berkas.id);
            one.jeda = db.jeda(l.meja.instansi, one.berkas.id);
        });
        return one;
    }
    [[nodiscard]] std::shared_ptr<const sop::Sop> sop(const Berkas& row) const {
        std::shared_ptr<const sop::Sop> found;
        l.meja.simpanan.baca_berkas(
            [&](berkas::Baca& db) { found = l.meja.sop.ambil(db.kantor(), l.meja.instansi, row.sop); });
        return found;
    }
    [[nodiscard]] std::string giliran() const {
        const berkas::Giliran turn = berkas::giliran(l.meja.kantor, berkas(), l.meja.hari());
        return turn.siapa.empty() ? "tidak ada" : l.world.nama(turn.siapa.front().siapa);
    }
    [[nodiscard]] std::string terpakai(int step) const {
        const berkas::Perjalanan one = perjalanan();
        const auto flow = sop(one.berkas);
        for (std::size_t i = 0; i < flow->langkah().size(); ++i)
            if (flow->langkah()[i].nomor == step) {
                const auto used = berkas::waktu_langkah(*flow, l.meja.kalender, one, i, l.world.clock.now());
                return fmt::format("{} menit", used.value().terpakai);
            }
        return "tidak ada langkah itu";
    }
    [[nodiscard]] std::string tenggat() const {
        const Berkas row = berkas();
        if (!row.tenggat) return "tidak ada";
        std::string text = calendar::iso_waktu(*row.tenggat, calendar::Zona::wita).substr(0, 16);
        text[10] = ' ';
        text[13] = '.';
        return text;
    }
    [[nodiscard]] std::string nilai() const {
        const Berkas row = berkas();
        if (row.nilai.empty()) return "tidak ada";
        std::string shown = row.nilai;
        if (const std::size_t point = shown.find('.'); point != std::string::npos) shown[point] = ',';
        return shown + " " + row.sebutan;
    }
    [[nodiscard]] std::string atas_nama() const {
        const auto visits = perjalanan().kunjungan;
        for (auto v = visits.rbegin(); v != visits.rend(); ++v)
            if (v->selesai) return v->atas_nama ? l.world.nama(v->atas_nama) : "tidak ada";
        return "tidak ada";
    }
};

struct Pernyataan {
    std::string bentuk;
    std::regex pola;
    std::function<std::string(const Maka&, const std::smatch&)>
        kini; // what it is, to be compared with the last group
};

[[nodiscard]] inline Kalimat kalimat(std::string shown, const char* pattern, Lakukan act) {
    return {std::move(shown), std::regex(pattern), std::move(act)};
}

} // namespace kasus
