#include "kasus/jalan_arsip.h"

#include "base/text.h"
#include "berkas/arsip/keutuhan.h"

namespace kasus {
namespace {

using berkas::ArsipId;
using berkas::DaftarArsip;

const berkas::AturanArsip& rules() {
    static const berkas::AturanArsip all = berkas::AturanArsip::baca(isi_file("law/arsip.yaml")).value();
    return all;
}

DaftarArsip list_of(const std::string& word) {
    const auto list = berkas::dari_kode<DaftarArsip>(word);
    if (!list) throw std::runtime_error("daftar: " + word);
    return *list;
}

// The record of that person's newest case.
ArsipId record_of(const Langkah& l, PegawaiId who) {
    std::optional<berkas::Arsip> found;
    l.meja.simpanan.baca_berkas(
        [&](berkas::Baca& db) { found = db.arsip().arsip_berkas(l.meja.instansi, l.berkas(who).id); });
    return found ? found->id : ArsipId{};
}

template <class F>
base::Result<void> at_archive(const Langkah& l, F&& act) {
    return only_whether(act(berkas::MejaArsip{l.meja, l.world.penerbit().gudang, rules()}));
}

std::optional<berkas::Pendaftaran> standing(const Maka& k, const std::string& word) {
    std::optional<berkas::Pendaftaran> found;
    k.l.meja.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (berkas::Pendaftaran& row : db.arsip().pendaftaran(k.l.meja.instansi, record_of(k.l, k.subjek)))
            if (row.daftar == list_of(word) && row.keadaan != berkas::KeadaanDaftar::dibatalkan)
                found = std::move(row);
    });
    return found;
}

std::string stage(const Maka& k, const std::string& word) {
    const auto row = standing(k, word);
    if (!row) return "tidak ada";
    if (row->keadaan == berkas::KeadaanDaftar::dimusnahkan) return "dimusnahkan";
    return std::string(kode(berkas::tahap(row->aktif_sampai, row->inaktif_sampai, k.l.meja.hari())));
}

// The proposal that is open, one step on: lines "panitia | ...", "saksi | name | post | unit".
base::Result<void> go_on(const Langkah& l) {
    berkas::LangkahUsul what;
    for (const Baris& line : l.event.rincian) {
        std::vector<std::string> cells;
        for (const std::string_view cell : base::split(line.isi, '|')) cells.emplace_back(base::trim(cell));
        cells.resize(4);
        if (cells[0] == "panitia") what.panitia = cells[1];
        if (cells[0] == "pertimbangan") what.pertimbangan = cells[1];
        if (cells[0] == "persetujuan") what.persetujuan = cells[1];
        if (cells[0] == "berita acara") what.berita_acara = cells[1];
        if (cells[0] == "cara") what.cara = cells[1];
        if (cells[0] == "tolak") what.tolak = cells[1];
        if (cells[0] == "saksi") what.saksi.push_back({cells[1], cells[2], cells[3]});
    }
    std::vector<berkas::UsulMusnah> all;
    l.meja.simpanan.baca_berkas([&](berkas::Baca& db) { all = db.arsip().semua_usul(l.meja.instansi); });
    if (all.empty()) throw std::runtime_error("belum ada usul");
    return at_archive(l, [&](const auto& desk) {
        return berkas::lanjutkan_usul(desk, l.asal(), all.front().id, all.front().kunci, what);
    });
}

} // namespace

std::vector<Kalimat> kalimat_arsip() {
    return {
        kalimat("NAMA mengarsipkan dokumen NAMA [di TEMPAT]",
                R"((\w+) mengarsipkan dokumen (\w+)(?: di (\S+))?)",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::arsipkan(desk, l.asal(), l.terlihat(2),
                                                {.tempat = {l.ada(3) ? l.teks(3) : "", ""}});
                    });
                }),
        kalimat("NAMA memindahkan arsip kepegawaian NAMA ke TEMPAT",
                R"((\w+) memindahkan arsip (?:kepegawaian )?(\w+) ke (\S+))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::pindahkan(desk, l.asal(), record_of(l, l.orang(2)),
                                                 DaftarArsip::kepegawaian, l.teks(3));
                    });
                }),
        kalimat("NAMA membatalkan nomor arsip NAMA: alasan", R"((\w+) membatalkan nomor arsip (\w+): ?(.*))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::ganti_nomor(desk, l.asal(), record_of(l, l.orang(2)),
                                                   DaftarArsip::pengendalian, l.teks(3));
                    });
                }),
        kalimat("NAMA mencatat pensiun arsip NAMA TANGGAL",
                R"((\w+) mencatat pensiun arsip (\w+) (\d{4}-\d{2}-\d{2}))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::catat_pemicu(desk, l.asal(), record_of(l, l.orang(2)),
                                                    DaftarArsip::kepegawaian,
                                                    calendar::read_date(l.teks(3)).value());
                    });
                }),
        kalimat("NAMA menahan arsip NAMA: sebab", R"((\w+) menahan arsip (\w+): ?(.*))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::tahan(desk, l.asal(), record_of(l, l.orang(2)), l.teks(3));
                    });
                }),
        kalimat("NAMA melepas arsip NAMA: alasan", R"((\w+) melepas arsip (\w+): ?(.*))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::lepas(desk, l.asal(), record_of(l, l.orang(2)), 1, l.teks(3));
                    });
                }),
        kalimat("NAMA mengusulkan musnah arsip NAMA: alasan",
                R"((\w+) mengusulkan musnah arsip (\w+): ?(.*))",
                [](const Langkah& l) {
                    return at_archive(l, [&](const auto& desk) {
                        return berkas::usulkan_musnah(desk, l.asal(),
                                                      {{DaftarArsip::pengendalian, record_of(l, l.orang(2))}},
                                                      l.teks(3));
                    });
                }),
        kalimat("NAMA melanjutkan usul arsip NAMA", R"((\w+) melanjutkan usul arsip (\w+))", go_on),
    };
}

std::vector<Pernyataan> pernyataan_arsip() {
    const auto one = [](std::string shown, const char* pattern, auto&& is) {
        return Pernyataan{std::move(shown), std::regex(pattern), is};
    };
    return {
        one("nomor arsip DAFTAR NOMOR", R"(nomor arsip (\w+) (\S+))",
            [](const Maka& k, const std::smatch& m) {
                const auto row = standing(k, m.str(1));
                return row ? row->nomor : std::string("tidak ada");
            }),
        one("tempat arsip DAFTAR TEMPAT", R"(tempat arsip (\w+) (\S+))",
            [](const Maka& k, const std::smatch& m) {
                const auto row = standing(k, m.str(1));
                return row && !row->tempat.empty() ? row->tempat : std::string("–");
            }),
        one("masa arsip DAFTAR TAHAP", R"(masa arsip (\w+) (\w+))",
            [](const Maka& k, const std::smatch& m) { return stage(k, m.str(1)); }),
        one("arsip utuh ya", R"(arsip utuh (.+))",
            [](const Maka& k, auto&) {
                const auto round = berkas::periksa_keutuhan(k.l.meja.simpanan, k.l.world.penerbit().gudang,
                                                            k.l.meja.instansi, k.l.meja.clock);
                return std::string(round.rusak.empty() && round.arsip > 0 ? "ya" : "tidak");
            }),
    };
}

} // namespace kasus
