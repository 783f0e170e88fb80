#include "kasus/jalan_sah.h"

#include "base/text.h"
#include "berkas/basah.h"
#include "berkas/beda_terbitan.h"
#include "berkas/keberatan.h"
#include "berkas/pengesahan_bantu.h"
#include "berkas/pengingat.h"

namespace kasus {
namespace {

using berkas::Terbitan;
using sop::Siapa;

std::vector<Terbitan> papers(const Langkah& l, const Berkas& row) {
    std::vector<Terbitan> all;
    l.meja.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.terbitan().terbitan(l.meja.instansi, row.id); });
    return all;
}

Terbitan newest(const Langkah& l, const Berkas& row) {
    const auto all = papers(l, row);
    if (all.empty()) throw std::runtime_error("belum ada dokumen");
    return all.back();
}

berkas::Ikhtisar now(const Langkah& l, const Berkas& row) {
    berkas::Ikhtisar i;
    l.meja.simpanan.baca_berkas([&](berkas::Baca& db) { i = berkas::ikhtisar_kini(db, l.meja, row); });
    return i;
}

// Signs what is newest: the bytes with a mark behind them stand for an incremental update.
base::Result<void> sign(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    const Terbitan paper = newest(l, row);
    std::optional<Siapa> role;
    l.meja.simpanan.baca_berkas(
        [&](berkas::Baca& db) { role = berkas::peran_tanda(db, l.meja, row, l.siapa()); });
    berkas::TandaBaru what{
        paper.nomor, paper.kini, {}, berkas::CaraTanda::sertifikat, role.value_or(Siapa::penilai)};
    what.hasil = l.world.simpan(l.world.isi(paper.kini) + "% " + l.world.nama(l.siapa()) + "\n%%EOF\n");
    return only_whether(berkas::tandatangani(l.meja, l.asal(), {row.id, row.kunci}, what));
}

base::Result<void> freeze(const Langkah& l) {
    return only_whether(berkas::bekukan(l.meja, l.asal(), l.terlihat(2), l.world.penerbit()));
}

base::Result<void> received(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    return only_whether(berkas::terima_dokumen(l.meja, l.asal(), {row.id, row.kunci},
                                               calendar::read_date(l.teks(3)).value()));
}

base::Result<void> decide(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    berkas::Putusan what{l.teks(4), {}};
    if (l.teks(3) == "diubah") what.ubah = l.isian(2).value().isi;
    return only_whether(berkas::putuskan(l.meja, l.asal(), {row.id, row.kunci}, what));
}

base::Result<void> hear(const Langkah& l) {
    const Siapa who = l.teks(3) == "pegawai" ? Siapa::pegawai : Siapa::penilai;
    return only_whether(berkas::dengar(l.meja, l.asal(), l.terlihat(2), who, {l.teks(4), {}, {}}));
}

base::Result<void> upload(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    berkas::UnggahBasah what;
    what.terbitan = newest(l, row).nomor;
    what.nama_file = "pindaian.pdf";
    what.file = l.world.simpan(l.world.isi(newest(l, row).beku) + "% dipindai " + row.nomor + "\n%%EOF\n");
    for (const Baris& line : l.event.rincian) {
        const auto fields = base::split(line.isi, '|');
        const auto day = calendar::read_date(base::trim(fields.at(1))).value();
        if (const auto role = sop::siapa_dari(base::trim(fields.at(0))))
            what.tanda.push_back({*role, day});
        else
            what.diterima = day;
    }
    return only_whether(berkas::unggah_basah(l.meja, l.asal(), {row.id, row.kunci}, what));
}

std::string roles(const std::vector<Siapa>& all) {
    std::vector<std::string> words;
    for (const Siapa role : all) words.emplace_back(sop::kode(role));
    return words.empty() ? "tidak ada" : base::join(words, ", ");
}

std::string fallen(const Maka& k) {
    const Berkas row = k.berkas();
    std::vector<berkas::Peristiwa> events;
    k.l.meja.simpanan.baca_berkas(
        [&](berkas::Baca& db) { events = db.terbitan().peristiwa(k.l.meja.instansi, row.id); });
    return roles(berkas::dasar_terbitan(events, newest(k.l, row).nomor).value().gugur);
}

} // namespace

std::vector<Kalimat> kalimat_sah() {
    using namespace berkas;
    return {
        kalimat("NAMA membekukan dokumen NAMA", R"((\w+) membekukan dokumen (\w+))", freeze),
        kalimat("NAMA menandatangani dokumen [NAMA]", R"((\w+) menandatangani dokumen(?: (\w+))?)", sign),
        kalimat("NAMA menolak menandatangani dokumen [NAMA]: alasan",
                R"((\w+) menolak menandatangani dokumen(?: (\w+))?: ?(.*))",
                [](const Langkah& l) {
                    return only_whether(tolak_tanda(l.meja, l.asal(), l.terlihat(2), l.teks(3)));
                }),
        kalimat(
            "NAMA menyerahkan dokumen NAMA", R"((\w+) menyerahkan dokumen (\w+))",
            [](const Langkah& l) { return only_whether(serahkan_dokumen(l.meja, l.asal(), l.terlihat(2))); }),
        kalimat("NAMA menerima dokumen", R"((\w+) menerima dokumen)",
                [](const Langkah& l) {
                    return only_whether(terima_dokumen(l.meja, l.asal(), l.terlihat(1), {}));
                }),
        kalimat("NAMA mencatat dokumen NAMA diterima TANGGAL",
                R"((\w+) mencatat dokumen (\w+) diterima (\S+))", received),
        kalimat("NAMA meneruskan dokumen NAMA", R"((\w+) meneruskan dokumen (\w+))",
                [](const Langkah& l) { return only_whether(teruskan(l.meja, l.asal(), l.terlihat(2))); }),
        kalimat(
            "NAMA mengajukan keberatan: alasan", R"((\w+) mengajukan keberatan: ?(.*))",
            [](const Langkah& l) {
                return only_whether(ajukan_keberatan(l.meja, l.asal(), l.terlihat(1), {l.teks(2), {}, {}}));
            }),
        kalimat("NAMA menanggapi keberatan NAMA: tanggapan", R"((\w+) menanggapi keberatan (\w+): ?(.*))",
                [](const Langkah& l) {
                    return only_whether(tanggapi(l.meja, l.asal(), l.terlihat(2), {l.teks(3), {}, {}}));
                }),
        kalimat("NAMA melanjutkan keberatan: alasan", R"((\w+) melanjutkan keberatan: ?(.*))",
                [](const Langkah& l) {
                    return only_whether(
                        lanjutkan_keberatan(l.meja, l.asal(), l.terlihat(1), {l.teks(2), {}, {}}));
                }),
        kalimat("NAMA atas keberatan NAMA mendengar pegawai: penjelasan",
                R"((\w+) atas keberatan (\w+) mendengar (pegawai|penilai): ?(.*))", hear),
        kalimat("NAMA memutuskan keberatan NAMA tetap: alasan",
                R"((\w+) memutuskan keberatan (\w+) (tetap|diubah): ?(.*))", decide),
        kalimat("NAMA menetapkan dokumen NAMA tanpa tanda tangan: alasan",
                R"((\w+) menetapkan dokumen (\w+) tanpa tanda tangan: ?(.*))",
                [](const Langkah& l) {
                    return only_whether(tetapkan_tanpa_tanda(l.meja, l.asal(), l.terlihat(2), l.teks(3)));
                }),
        kalimat("NAMA mengunggah pindaian NAMA", R"((\w+) mengunggah pindaian (\w+))", upload),
        kalimat("NAMA mencocokkan pindaian NAMA", R"((\w+) mencocokkan pindaian (\w+))",
                [](const Langkah& l) { return only_whether(sahkan_basah(l.meja, l.asal(), l.terlihat(2))); }),
        kalimat("Putaran pengingat bagi NAMA", R"(Putaran pengingat bagi (\w+))",
                [](const Langkah& l) { return only_whether(putaran_pengingat(l.meja)); }),
        kalimat("NAMA mencabut dokumen NAMA: alasan", R"((\w+) mencabut dokumen (\w+): ?(.*))",
                [](const Langkah& l) {
                    const Berkas row = l.berkas(l.orang(2));
                    return only_whether(
                        cabut(l.meja, l.asal(), {row.id, row.kunci}, newest(l, row).nomor, l.teks(3)));
                }),
    };
}

std::vector<Pernyataan> pernyataan_sah() {
    const auto one = [](std::string shown, const char* pattern, auto&& is) {
        return Pernyataan{std::move(shown), std::regex(pattern), is};
    };
    return {
        one("tahap TAHAP", R"(tahap (\w+))",
            [](const Maka& k, auto&) { return std::string(berkas::kode(now(k.l, k.berkas()).tahap)); }),
        one("sampai TANGGAL", R"(sampai (.+))",
            [](const Maka& k, auto&) {
                const auto last = now(k.l, k.berkas()).sampai;
                return last ? calendar::iso(*last) : "tidak ada";
            }),
        one("versi dokumen N", R"(versi dokumen (\d+))",
            [](const Maka& k, auto&) { return std::to_string(papers(k.l, k.berkas()).size()); }),
        one("dokumen KEADAAN", R"(dokumen (\w+))",
            [](const Maka& k, auto&) { return std::string(berkas::kode(newest(k.l, k.berkas()).keadaan)); }),
        one("nomor dokumen NOMOR", R"(nomor dokumen (.+))",
            [](const Maka& k, auto&) { return newest(k.l, k.berkas()).nomor_naskah; }),
        one("diingatkan NAMA: N", R"(diingatkan (\w+): (\d+))",
            [](const Maka& k, const std::smatch& m) {
                int count = 0;
                k.l.meja.simpanan.baca_berkas([&](berkas::Baca& db) {
                    for (const auto& each :
                         db.pengingat_untuk(k.l.meja.instansi, k.l.world.orang(m.str(1)), 100))
                        count += each.berkas == k.berkas().id ? 1 : 0;
                });
                return std::to_string(count);
            }),
        one("bertanda SIAPA", R"(bertanda (.+))",
            [](const Maka& k, auto&) { return roles(now(k.l, k.berkas()).bertanda); }),
        one("gugur SIAPA", R"(gugur (.+))", [](const Maka& k, auto&) { return fallen(k); }),
        one("jeda ya", R"(jeda (.+))",
            [](const Maka& k, auto&) { return std::string(k.berkas().dijeda ? "ya" : "tidak"); }),
    };
}

} // namespace kasus
