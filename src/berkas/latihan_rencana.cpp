// The Januaries of the training office: who plans what, and what happens to it.
#include "berkas/latihan_isi.h"
#include "berkas/latihan_panggung.h"
#include "berkas/pustaka.h"
#include "berkas/rujukan.h"
#include "kantor/orang.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace berkas::latihan {
namespace {

using calendar::Instant;

// What becomes of a plan beside being set at once.
enum class Nasib {
    ditetapkan,
    tanpa_rencana,
    draf,
    diajukan,
    dikembalikan,
    diperbaiki,
    ditolak,
    diputuskan,
    diubah
};

struct Peristiwa {
    const char* nama;
    bool tahun_ini; // else the year before
    Nasib nasib;
};
constexpr Peristiwa peristiwa[] = {
    {"Tirta Perumpamaan", false, Nasib::diperbaiki}, {"Krisna Dugaan", false, Nasib::diputuskan},
    {"Ningrum Sampel", true, Nasib::diperbaiki},     {"Raka Andaian", true, Nasib::draf},
    {"Intan Bayangan", true, Nasib::diajukan},       {"Wira Ibarat", true, Nasib::diajukan},
    {"Yoga Contohnya", true, Nasib::dikembalikan},   {"Dewi Seandainya", true, Nasib::ditolak},
    {"Satya Purwarupa", true, Nasib::diubah},        {"Okta Replika", true, Nasib::tanpa_rencana},
    {"Umi Hipotesa", true, Nasib::diputuskan}};

Nasib nasib(const Panggung& stage, PegawaiId who, int year) {
    for (const Peristiwa& p : peristiwa)
        if (stage.orang(p.nama) == who && p.tahun_ini == (year == stage.tahun())) return p.nasib;
    return Nasib::ditetapkan;
}

std::optional<Skp> plan_of(Panggung& stage, PegawaiId who, int year) {
    for (Skp& row : stage.db().skp_milik(stage.instansi(), who))
        if (row.tahun == year) return std::move(row);
    return std::nullopt;
}

TerlihatSkp seen(const Skp& row) { return {row.id, row.kunci}; }

Asal penilai_dari(Panggung& stage, PegawaiId who) {
    return Panggung::oleh(pegawai::penilai(stage.kantor(), who, stage.hari()).siapa.value_or(PegawaiId{}));
}
Asal atasan_dari(Panggung& stage, PegawaiId who) {
    return Panggung::oleh(
        pegawai::atasan_penilai(stage.kantor(), who, stage.hari()).siapa.value_or(PegawaiId{}));
}

// Lines of the lists and the activity of the superior that each one serves.
void sambungkan(Panggung& stage, const Skp& row, skp::Rencana& plan, std::size_t nth) {
    std::vector<std::int64_t> renja;
    std::vector<std::int64_t> iku;
    for (const Rujukan& line : stage.db().rujukan(stage.instansi(), row.tahun))
        (line.jenis == JenisRujukan::renja ? renja : iku).push_back(line.id.value());
    const auto superior = pegawai::penilai(stage.kantor(), row.pegawai, stage.hari()).siapa;
    const auto above = superior ? plan_of(stage, *superior, row.tahun) : std::nullopt;
    for (std::size_t i = 0; i < plan.kegiatan.size(); ++i) {
        skp::KegiatanRencana& k = plan.kegiatan[i];
        if (!renja.empty() && !k.renja) k.renja = renja[(nth + i) % renja.size()];
        if (!iku.empty() && i % 3 == 0 && !k.iku) k.iku = iku[(nth + i) % iku.size()];
        if (above && i % 2 == 0) {
            k.skp_atasan = above->id.value();
            k.kegiatan_atasan = 1 + static_cast<int>(i % 4);
        }
    }
}

void susun(Panggung& stage, PegawaiId who, int year, std::size_t nth) {
    const Meja desk = stage.meja();
    const Asal self = Panggung::oleh(who);
    const bool again = plan_of(stage, who, year - 1).has_value();
    const Skp row = Panggung::harus(
        mulai_rencana(desk, self, {who, year, again ? Asalnya::tahun_lalu : Asalnya::kosong, {}}), "mulai");
    skp::Rencana plan = stage.db().versi_skp(stage.instansi(), row.id, 1).value().rencana;
    if (!again) {
        const pegawai::JabatanUnit& post = *stage.kantor().jabatan(row.jabatan);
        const pegawai::Unit* unit = stage.kantor().unit(post.unit);
        plan.kegiatan = who == stage.orang("Sekar Fiktif")
                            ? kegiatan_sekar()
                            : kegiatan(post, unit == nullptr ? "kantor" : unit->nama, nth);
        for (skp::KegiatanRencana& k : plan.kegiatan) k.id = plan.berikut++;
        if (months_inclusive(row.periode) < 12)
            plan = skp::potong(plan, {*calendar::date_of(year, 1, 1), *calendar::date_of(year, 12, 31)},
                               row.periode);
    } else if (who != stage.orang("Sekar Fiktif") && nth % 3 == 0)
        plan.kegiatan.back().target.kuantitas += 1, plan.kegiatan.back().bulan = {};
    sambungkan(stage, row, plan, nth);
    (void)Panggung::harus(simpan_rencana(desk, self, seen(row), plan), "simpan rencana");
}

void ajukan(Panggung& stage, PegawaiId who, int year) {
    (void)Panggung::harus(
        ajukan_rencana(stage.meja(), Panggung::oleh(who), seen(plan_of(stage, who, year).value())), "ajukan");
}

void tetapkan(Panggung& stage, PegawaiId who, int year) {
    const Skp row = plan_of(stage, who, year).value();
    if (!pegawai::penilai(stage.kantor(), who, stage.hari()).siapa)
        return; // the head: assessed outside the office
    (void)Panggung::harus(tetapkan_rencana(stage.meja(), penilai_dari(stage, who), seen(row)), "tetapkan");
}

void kembalikan(Panggung& stage, PegawaiId who, int year) {
    (void)Panggung::harus(kembalikan_rencana(stage.meja(), penilai_dari(stage, who),
                                             seen(plan_of(stage, who, year).value()),
                                             "Target kegiatan pertama di bawah rencana tim. Naikkan."),
                          "kembalikan rencana");
}

void tolak(Panggung& stage, PegawaiId who, int year) {
    (void)Panggung::harus(
        tolak_rencana(stage.meja(), penilai_dari(stage, who), seen(plan_of(stage, who, year).value()),
                      "Target belum mencerminkan beban tim, dan tidak tercapai kesepakatan."),
        "tolak");
}

void putuskan(Panggung& stage, PegawaiId who, int year) {
    const Skp row = plan_of(stage, who, year).value();
    skp::Rencana plan = stage.db().versi_skp(stage.instansi(), row.id, row.versi_kerja).value().rencana;
    plan.kegiatan.front().target.kuantitas += 1;
    plan.kegiatan.front().bulan = {};
    (void)Panggung::harus(putuskan_rencana(stage.meja(), atasan_dari(stage, who), seen(row), plan,
                                           "Setelah mendengar keduanya, target dinaikkan satu."),
                          "putuskan");
}

void ubah(Panggung& stage, PegawaiId who, int year) {
    (void)Panggung::harus(ubah_rencana(stage.meja(), Panggung::oleh(who),
                                       seen(plan_of(stage, who, year).value()),
                                       "Anggaran kegiatan berkurang menurut perubahan APBD."),
                          "ubah");
}

// To another wilayah within the year: posts first, then the plan.
void pindahkan(Panggung& stage, PegawaiId who, int year) {
    const pegawai::Organisasi& office = stage.kantor();
    const auto held = office.jabatan_pada(who, stage.hari());
    if (held.empty()) return;
    const pegawai::Pemangkuan old = *held.front();
    const pegawai::JabatanUnit* to = nullptr;
    for (const pegawai::JabatanUnit& post : office.jabatan()) {
        const pegawai::Unit* unit = office.unit(post.unit);
        if (post.nama == office.jabatan(old.jabatan)->nama && unit != nullptr &&
            unit->nama == "Irban Wilayah II")
            to = &post;
    }
    if (to == nullptr) return;
    const std::string first = fmt::format("{}-06-08", year);
    const std::string last = fmt::format("{}-06-07", year);
    const auto hold = [&](pegawai::PemangkuanId id, JabatanId post, std::string from, std::string until) {
        (void)Panggung::harus(kantor::simpan_pemangkuan(stage.loket(), {}, id,
                                                        {.pegawai = std::to_string(who.value()),
                                                         .jabatan = std::to_string(post.value()),
                                                         .jenis = "D",
                                                         .mulai = std::move(from),
                                                         .selesai = std::move(until),
                                                         .nomor_sk = "800.1.3.3/021",
                                                         .tanggal_sk = fmt::format("{}-05-28", year)}),
                              "pindah jabatan");
    };
    hold(old.id, old.jabatan, calendar::iso(old.masa.mulai), last);
    hold({}, to->id, first, "");
    stage.baca_kantor();
    (void)Panggung::harus(pindah(stage.meja(), Panggung::oleh(who), seen(plan_of(stage, who, year).value()),
                                 {*calendar::date_of(year, 6, 8), "SPMT 800.1.3.3/021"}),
                          "pindah");
}

void daftar(Panggung& stage, int year) {
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    if (heads.empty()) return;
    const Asal head = Panggung::oleh(heads.front());
    Panggung::harus(ganti_rujukan(stage.meja(), head, year, JenisRujukan::renja, renja()), "renja");
    Panggung::harus(ganti_rujukan(stage.meja(), head, year, JenisRujukan::iku, iku()), "iku");
}

void pustaka(Panggung& stage, int year) {
    const auto heads = stage.kantor().pemegang(pegawai::Fungsi::kasubbag_umpeg, stage.hari());
    if (heads.empty()) return;
    for (const char* post : {"Auditor Ahli Pertama", "Auditor Ahli Muda", "PPUPD Ahli Muda",
                             "Penelaah Teknis Kebijakan", "Pengadministrasi Perkantoran"})
        (void)Panggung::harus(ambil_pustaka(stage.meja(), Panggung::oleh(heads.front()), post, year),
                              "pustaka");
}

} // namespace

void rencanakan(Panggung& stage, int year) {
    const auto saat =
        stage.saat_kerja(*calendar::date_of(year, 1, 2),
                         calendar::end_of(*calendar::date_of(year, 12, 31), stage.bahan().kalender.zone()));
    const auto at = [&](std::size_t slot) { return saat.at(std::min(slot, saat.size() - 1)); };
    constexpr std::size_t sehari = 79; // moments of a working day
    stage.pada(at(2), [&stage, year] { daftar(stage, year); });
    stage.pada(at(30 * sehari), [&stage, year] { pustaka(stage, year); });

    std::size_t nth = 0;
    for (const PegawaiId who : stage.pelaku()) {
        ++nth;
        const Nasib fate = nasib(stage, who, year);
        const auto history = stage.kantor().riwayat(who);
        if (fate == Nasib::tanpa_rencana || history.empty() ||
            static_cast<int>(history.front()->masa.mulai.year()) > year)
            continue;
        const pegawai::JabatanUnit* post = stage.kantor().jabatan(history.front()->jabatan);
        const bool leads = post != nullptr && pegawai::memimpin(post->fungsi);
        std::size_t slot = leads ? sehari + nth : 4 * sehari + nth * 17;
        const auto came = calendar::start_of(history.front()->masa.mulai, stage.bahan().kalender.zone());
        while (slot + 1 < saat.size() && saat[slot] < came) ++slot; // who came within the year

        stage.pada(at(slot), [&stage, who, year, nth] { susun(stage, who, year, nth); });
        if (fate == Nasib::draf) continue;
        const std::size_t then = slot + 20 + nth % 7;
        const std::size_t next = then + sehari + nth % 30;
        stage.pada(at(then), [&stage, who, year] { ajukan(stage, who, year); });
        const auto later = [&](std::size_t days, void (*act)(Panggung&, PegawaiId, int)) {
            stage.pada(at(next + days * sehari), [&stage, who, year, act] { act(stage, who, year); });
        };
        switch (fate) {
        case Nasib::ditetapkan: later(0, tetapkan); break;
        case Nasib::dikembalikan: later(0, kembalikan); break;
        case Nasib::diperbaiki:
            later(0, kembalikan);
            later(2, ajukan);
            later(3, tetapkan);
            break;
        case Nasib::ditolak: later(0, tolak); break;
        case Nasib::diputuskan:
            later(0, tolak);
            later(3, putuskan);
            break;
        case Nasib::diubah:
            later(0, tetapkan);
            later(150, ubah);
            break;
        case Nasib::diajukan:
        case Nasib::draf:
        case Nasib::tanpa_rencana: break;
        }
    }
    if (const PegawaiId who = stage.orang("Kirana Purwarupa"); year == stage.tahun() && who) {
        const Instant day = calendar::start_of(*calendar::date_of(year, 6, 8), stage.bahan().kalender.zone());
        std::size_t slot = 0;
        while (slot + 1 < saat.size() && saat[slot] < day) ++slot;
        stage.pada(at(slot), [&stage, who, year] { pindahkan(stage, who, year); });
        stage.pada(at(slot + 30), [&stage, who, year] { ajukan(stage, who, year); });
        stage.pada(at(slot + sehari), [&stage, who, year] { tetapkan(stage, who, year); });
    }
}

} // namespace berkas::latihan
