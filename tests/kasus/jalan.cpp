#include "kasus/jalan.h"

#include "kasus/jalan_arsip.h"
#include "kasus/jalan_sah.h"
#include "kasus/jalan_salinan.h"

namespace kasus {
namespace {

base::Result<void> write_plan(const Langkah& l) {
    const Skp row = l.skp(l.siapa());
    return only_whether(berkas::simpan_rencana(l.meja, l.asal(), {row.id, row.kunci},
                                               l.rencana_tertulis(row, row.versi_kerja)));
}

base::Result<void> begin_plan(const Langkah& l) {
    berkas::MulaiRencana what{l.siapa(), std::stoi(l.teks(2)), berkas::Asalnya::kosong, {}};
    if (l.ada(3)) what.dari = berkas::Asalnya::tahun_lalu;
    auto row = berkas::mulai_rencana(l.meja, l.asal(), what);
    if (!row) return base::refuse(row.error());
    return l.event.rincian.empty() ? base::Result<void>() : write_plan(l);
}

base::Result<void> decide_plan(const Langkah& l) {
    const Skp row = l.skp(l.orang(2));
    std::optional<skp::Rencana> changed;
    if (!l.event.rincian.empty()) changed = l.rencana_tertulis(row, row.versi_kerja);
    return only_whether(berkas::putuskan_rencana(l.meja, l.asal(), {row.id, row.kunci}, changed, l.teks(3)));
}

base::Result<void> move_away(const Langkah& l) {
    const Skp row = l.skp(l.siapa());
    const auto day = calendar::read_date(l.teks(2));
    return only_whether(berkas::pindah(l.meja, l.asal(), {row.id, row.kunci}, {day.value(), l.teks(3)}));
}

base::Result<void> send_back(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    return only_whether(berkas::kembalikan(l.meja, l.asal(), {row.id, row.kunci},
                                           {std::stoi(l.teks(3)), l.teks(4), l.lembar(row)}));
}

base::Result<void> pass(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    return only_whether(berkas::loloskan(l.meja, l.asal(), {row.id, row.kunci}, {l.lembar(row), {}}));
}

base::Result<void> finish(const Langkah& l) {
    return only_whether(berkas::selesaikan(l.meja, l.asal(), l.terlihat(2), {l.teks(3), 0, {}, {}}));
}

base::Result<void> pause(const Langkah& l) {
    const auto why = berkas::dari_kode<berkas::AlasanJeda>(l.teks(3));
    if (!why) throw std::runtime_error("alasan jeda: " + l.teks(3));
    return only_whether(berkas::jeda(l.meja, l.asal(), l.terlihat(2), *why, l.ada(4) ? l.teks(4) : ""));
}

base::Result<void> open_unit(const Langkah& l) {
    const auto opened = berkas::buka_unit(l.meja, l.asal(), std::stoi(l.teks(2)), {});
    if (!opened) return base::refuse(opened.error());
    EXPECT_EQ(opened->dibuka.size(), std::stoul(l.teks(3)));
    return {};
}

const std::vector<Kalimat>& sentences() {
    using namespace berkas;
    const auto one = [](std::string shown, const char* pattern, Lakukan act) {
        return Kalimat{std::move(shown), std::regex(pattern), std::move(act)};
    };
    static const std::vector<Kalimat> all{
        // the plan
        one("NAMA menyusun rencana TAHUN [dari tahun lalu]",
            R"((\w+) menyusun rencana (\d{4})( dari tahun lalu)?)", begin_plan),
        one("NAMA memperbaiki rencana", R"((\w+) memperbaiki rencana)", write_plan),
        one("NAMA mengajukan rencana", R"((\w+) mengajukan rencana)",
            [](const Langkah& l) { return only_whether(ajukan_rencana(l.meja, l.asal(), l.rencana(1))); }),
        one("NAMA menarik rencana", R"((\w+) menarik rencana)",
            [](const Langkah& l) { return only_whether(tarik_rencana(l.meja, l.asal(), l.rencana(1))); }),
        one("NAMA menetapkan rencana NAMA", R"((\w+) menetapkan rencana (\w+))",
            [](const Langkah& l) { return only_whether(tetapkan_rencana(l.meja, l.asal(), l.rencana(2))); }),
        one("NAMA mengembalikan rencana NAMA: alasan", R"((\w+) mengembalikan rencana (\w+): ?(.*))",
            [](const Langkah& l) {
                return only_whether(kembalikan_rencana(l.meja, l.asal(), l.rencana(2), l.teks(3)));
            }),
        one("NAMA menolak rencana NAMA: alasan", R"((\w+) menolak rencana (\w+): ?(.*))",
            [](const Langkah& l) {
                return only_whether(tolak_rencana(l.meja, l.asal(), l.rencana(2), l.teks(3)));
            }),
        one("NAMA memutuskan rencana NAMA: alasan", R"((\w+) memutuskan rencana (\w+): ?(.*))", decide_plan),
        one("NAMA mengubah rencana: alasan", R"((\w+) mengubah rencana: ?(.*))",
            [](const Langkah& l) {
                return only_whether(ubah_rencana(l.meja, l.asal(), l.rencana(1), l.teks(2)));
            }),
        one("NAMA pindah tugas mulai TANGGAL: dasar",
            R"((\w+) pindah tugas mulai (\d{4}-\d{2}-\d{2}): ?(.*))", move_away),
        // the case
        one("NAMA membuka berkas NAMA TAHUN", R"((\w+) membuka berkas (\w+) (\d{4}))",
            [](const Langkah& l) {
                return only_whether(buka(l.meja, l.asal(), {l.orang(2), std::stoi(l.teks(3)), {}}));
            }),
        one("NAMA membuka berkas semua orang TAHUN: BANYAK",
            R"((\w+) membuka berkas semua orang (\d{4}): (\d+))", open_unit),
        one("NAMA membatalkan berkas NAMA: alasan", R"((\w+) membatalkan berkas (\w+): ?(.*))",
            [](const Langkah& l) {
                return only_whether(batalkan(l.meja, l.asal(), l.terlihat(2), l.teks(3)));
            }),
        one("NAMA mengisi berkas [NAMA]", R"((\w+) mengisi berkas(?: (\w+))?)",
            [](const Langkah& l) {
                return only_whether(simpan_isi(l.meja, l.asal(), l.terlihat(2), l.isian(2).value()));
            }),
        one("NAMA menyerahkan berkas [NAMA]", R"((\w+) menyerahkan berkas(?: (\w+))?)",
            [](const Langkah& l) {
                return only_whether(serahkan(l.meja, l.asal(), l.terlihat(2), l.isian(2)));
            }),
        one("NAMA meloloskan berkas NAMA", R"((\w+) meloloskan berkas (\w+))", pass),
        one("NAMA mengembalikan berkas NAMA ke langkah N: alasan",
            R"((\w+) mengembalikan berkas (\w+) ke langkah (\d+): ?(.*))", send_back),
        one("NAMA menetapkan nilai NAMA", R"((\w+) menetapkan nilai (\w+))",
            [](const Langkah& l) {
                return only_whether(tetapkan_nilai(l.meja, l.asal(), l.terlihat(2), l.isian(2)));
            }),
        one("NAMA menyelesaikan langkah NAMA: catatan", R"((\w+) menyelesaikan langkah (\w+): ?(.*))",
            finish),
        one("NAMA menjeda berkas NAMA (alasan)[: keterangan]",
            R"((\w+) menjeda berkas (\w+) \((\w+)\)(?:: (.*))?)", pause),
        one("NAMA melanjutkan berkas NAMA", R"((\w+) melanjutkan berkas (\w+))",
            [](const Langkah& l) { return only_whether(lanjutkan(l.meja, l.asal(), l.terlihat(2))); }),
    };
    return all;
}

// ---- what must be so

const std::vector<Pernyataan>& statements() {
    const auto one = [](std::string shown, const char* pattern, auto&& is) {
        return Pernyataan{std::move(shown), std::regex(pattern), is};
    };
    static const std::vector<Pernyataan> all{
        one("langkah N", R"(langkah (\d+))",
            [](const Maka& k, auto&) { return std::to_string(k.berkas().langkah); }),
        one("giliran NAMA", R"(giliran (.+))", [](const Maka& k, auto&) { return k.giliran(); }),
        one("tenggat TANGGAL JAM", R"(tenggat (.+))", [](const Maka& k, auto&) { return k.tenggat(); }),
        one("terpakai di langkah N: M menit", R"(terpakai di langkah (\d+): (.+))",
            [](const Maka& k, const std::smatch& m) { return k.terpakai(std::stoi(m.str(1))); }),
        one("nilai N SEBUTAN", R"(nilai (.+))", [](const Maka& k, auto&) { return k.nilai(); }),
        one("atas nama NAMA", R"(atas nama (.+))", [](const Maka& k, auto&) { return k.atas_nama(); }),
        one("berkas KEADAAN", R"(berkas (\w+))",
            [](const Maka& k, auto&) { return std::string(berkas::kode(k.berkas().keadaan)); }),
        one("versi isi N", R"(versi isi (\d+))",
            [](const Maka& k, auto&) { return std::to_string(k.berkas().isi); }),
        one("rencana KEADAAN", R"(rencana (\w+))",
            [](const Maka& k, auto&) { return std::string(berkas::kode(k.l.skp(k.subjek).keadaan)); }),
        one("versi rencana N", R"(versi rencana (\d+))",
            [](const Maka& k, auto&) { return std::to_string(k.l.skp(k.subjek).versi_berlaku); }),
        one("masa rencana TANGGAL s.d. TANGGAL", R"(masa rencana (.+))",
            [](const Maka& k, auto&) {
                const Skp row = k.l.skp(k.subjek);
                return calendar::iso(row.periode.from) + " s.d. " + calendar::iso(row.periode.until);
            }),
    };
    return all;
}

template <class Kind>
std::vector<Kind> joined(std::vector<Kind> first, std::vector<Kind> second) {
    first.insert(first.end(), std::make_move_iterator(second.begin()), std::make_move_iterator(second.end()));
    return first;
}
const std::vector<Kalimat>& all_sentences() {
    static const std::vector<Kalimat> all =
        joined(joined(joined(sentences(), kalimat_sah()), kalimat_salinan()), kalimat_arsip());
    return all;
}
const std::vector<Pernyataan>& all_statements() {
    static const std::vector<Pernyataan> all =
        joined(joined(joined(statements(), pernyataan_sah()), pernyataan_salinan()), pernyataan_arsip());
    return all;
}

void compare(const Maka& maka, const Baris& line) {
    SCOPED_TRACE(fmt::format("baris {}: maka {}", line.nomor, line.isi));
    for (const Pernyataan& s : all_statements()) {
        std::smatch m;
        if (!std::regex_match(line.isi, m, s.pola)) continue;
        EXPECT_EQ(s.kini(maka, m), m.str(m.size() - 1));
        return;
    }
    ADD_FAILURE() << "tidak dikenal";
}

std::string keys(const base::Findings& findings) {
    std::string all;
    for (const base::Finding& f : findings)
        if (f.severity == base::Severity::galat)
            all += (all.empty() ? "" : ", ") + std::string(f.sentence.key) + " (" + f.place + ")";
    return all;
}

void compare_refusal(const Peristiwa& event, const base::Result<void>& done) {
    if (event.ditolak.empty()) {
        EXPECT_TRUE(done.has_value()) << "ditolak: " << keys(done.error());
        return;
    }
    ASSERT_FALSE(done.has_value()) << "tidak ditolak";
    for (const Baris& wanted : event.ditolak) {
        const bool said = std::any_of(done.error().begin(), done.error().end(),
                                      [&](const base::Finding& f) { return f.sentence.key == wanted.isi; });
        EXPECT_TRUE(said) << "baris " << wanted.nomor << ": ditolak " << keys(done.error());
    }
}

void run(Dunia& world, const Peristiwa& event) {
    SCOPED_TRACE(fmt::format("baris {}: {}", event.nomor, event.kalimat));
    world.clock.set(event.pada);
    if (world.ubah_kantor(event.kalimat)) return;
    for (const Kalimat& s : all_sentences()) {
        std::smatch m;
        if (!std::regex_match(event.kalimat, m, s.pola)) continue;
        const Langkah l{world, event, m, world.meja()};
        compare_refusal(event, s.lakukan(l));
        // About whom: the second name where the sentence has one.
        const bool other =
            m.size() > 2 && m[2].matched && std::regex_match(m.str(2), std::regex("[A-Z][a-z]+"));
        for (const Baris& line : event.maka) compare({l, other ? world.orang(m.str(2)) : l.siapa()}, line);
        return;
    }
    ADD_FAILURE() << "kalimat tidak dikenal";
}

} // namespace

void jalankan(Dunia& world, const Naskah& story) {
    for (const Peristiwa& event : story.peristiwa) {
        run(world, event);
        if (testing::Test::HasFatalFailure()) return;
    }
}

std::vector<std::string> kalimat_dikenal() {
    std::vector<std::string> all;
    for (const Kalimat& s : all_sentences()) all.push_back(s.bentuk);
    for (const Pernyataan& s : all_statements()) all.push_back("maka " + std::string(s.bentuk));
    return all;
}

} // namespace kasus
