#include "kasus/jalan_salinan.h"

#include "base/text.h"
#include "berkas/gandakan.h"
#include "berkas/simpanan_terbitan.h"

namespace kasus {
namespace {

std::vector<berkas::Salinan> copies(const Langkah& l, const Berkas& row) {
    std::vector<berkas::Salinan> all;
    l.meja.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto papers = db.terbitan().terbitan(l.meja.instansi, row.id);
        all = berkas::salinan_dari(db.salinan().salinan(l.meja.instansi, row.id),
                                   papers.empty() ? 0 : papers.back().nomor);
    });
    return all;
}

berkas::NomorSalinan number(const Langkah& l, const Berkas& row, const std::string& text) {
    const auto all = copies(l, row);
    return {all.empty() ? 1 : all.back().terbitan, std::stoi(text)};
}

// Three, as the SOP's practice has them; or those of the indented lines: "lain | Camat Ambawang | kertas".
base::Result<void> make(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    std::vector<berkas::SalinanBaru> what;
    for (const Baris& line : l.event.rincian) {
        const auto fields = base::split(line.isi, '|');
        berkas::SalinanBaru one;
        one.untuk = berkas::dari_kode<berkas::UntukSalinan>(base::trim(fields.at(0))).value();
        one.nama = base::trim(fields.at(1));
        one.cara = berkas::dari_kode<berkas::CaraSalinan>(base::trim(fields.at(2))).value();
        if (fields.size() > 3) one.penerima = l.world.orang(base::trim(fields.at(3)));
        what.push_back(std::move(one));
    }
    if (l.teks(3) == "tiga salinan") what = berkas::tiga_salinan(row);
    return only_whether(berkas::buat_salinan(l.meja, l.asal(), {row.id, row.kunci}, what));
}

base::Result<void> hand_over(const Langkah& l) {
    const Berkas row = l.berkas(l.orang(2));
    return only_whether(berkas::serahkan_salinan(l.meja, l.asal(), {row.id, row.kunci},
                                                 number(l, row, l.teks(3)),
                                                 {l.teks(4), calendar::read_date(l.teks(5)).value()}));
}

} // namespace

std::vector<Kalimat> kalimat_salinan() {
    return {
        kalimat("NAMA membuat untuk NAMA tiga salinan",
                R"((\w+) membuat untuk (\w+) (tiga salinan|salinan ini))", make),
        kalimat("NAMA menyerahkan salinan NAMA N kepada SIAPA TANGGAL",
                R"((\w+) menyerahkan salinan (\w+) (\d+) kepada ?(.*?) (\d{4}-\d\d-\d\d))", hand_over),
        kalimat("NAMA menerima salinan NAMA N", R"((\w+) menerima salinan (\w+) (\d+))",
                [](const Langkah& l) {
                    const Berkas row = l.berkas(l.orang(2));
                    return berkas::terima_salinan(l.meja, l.asal(), row.id, number(l, row, l.teks(3)));
                }),
        kalimat("NAMA mencatat salinan NAMA N tidak diserahkan: alasan",
                R"((\w+) mencatat salinan (\w+) (\d+) tidak diserahkan: ?(.*))",
                [](const Langkah& l) {
                    const Berkas row = l.berkas(l.orang(2));
                    return only_whether(berkas::catat_salinan(l.meja, l.asal(), {row.id, row.kunci},
                                                              number(l, row, l.teks(3)), l.teks(4)));
                }),
        kalimat("NAMA menggandakan berkas NAMA", R"((\w+) menggandakan berkas (\w+))",
                [](const Langkah& l) {
                    return only_whether(berkas::gandakan(l.meja, l.asal(), l.terlihat(2), ""));
                }),
    };
}

std::vector<Pernyataan> pernyataan_salinan() {
    std::vector<Pernyataan> all;
    all.push_back({"salinan 2 dari 3 diserahkan", std::regex(R"(salinan (\d+ dari .+))"),
                   [](const Maka& k, auto&) { return berkas::ringkas(copies(k.l, k.berkas())); }});
    all.push_back({"salinan N untuk SIAPA", std::regex(R"(salinan (\d+) untuk (.+))"),
                   [](const Maka& k, const std::smatch& m) {
                       for (const berkas::Salinan& one : copies(k.l, k.berkas()))
                           if (std::to_string(one.nomor) == m.str(1)) return one.nama;
                       return std::string("tidak ada");
                   }});
    return all;
}

} // namespace kasus
