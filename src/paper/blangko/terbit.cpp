#include "paper/blangko/terbit.h"

#include "berkas/terbitan.h"
#include "paper/blangko/bahan_berkas.h"
#include "paper/blangko/blangko.h"
#include "paper/cetak.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace paper::blangko {
namespace {

// "kantor.example/v": what a person types into a browser.
std::string page_of(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    return std::string(address.substr(0, address.rfind('/')));
}

void under_the_title(Dokumen& paper, const std::string& number) {
    for (Bagian& section : paper.bagian) {
        const auto title = std::find_if(section.isi.begin(), section.isi.end(), [](const Blok& block) {
            const auto* heading = std::get_if<Judul>(&static_cast<const IsiBlok&>(block));
            return heading != nullptr && heading->tingkat == 1;
        });
        if (title == section.isi.end()) continue;
        section.isi.insert(title + 1,
                           Paragraf{.teks = "Nomor " + number, .rata = Rata::tengah, .sesudah = 0});
        return;
    }
}

} // namespace

void cap(Dokumen& paper, const berkas::CapTerbit& stamp) {
    under_the_title(paper, stamp.nomor_naskah);
    paper.nomor = stamp.nomor_naskah;
    const std::string code = "Kode " + berkas::kode_bergaris(stamp.kode);
    if (stamp.alamat.empty())
        paper.kaki = code;
    else
        paper.kode =
            Kode{stamp.alamat + (stamp.ringkas.empty() ? "" : "#" + stamp.ringkas),
                 fmt::format("{}\nPindai kode QR, atau ketik kodenya di {}", code, page_of(stamp.alamat))};
}

base::Result<berkas::Cetakan> PencetakTerbit::cetak_terbit(berkas::Baca& db, berkas::InstansiId office,
                                                           const pegawai::Organisasi& people,
                                                           const berkas::Berkas& row, std::string_view code,
                                                           const berkas::CapTerbit& stamp) const {
    const auto which = blangko(code);
    if (!which) return base::refuse(base::say("cetak.blangko_tak_dikenal"), std::string(code));
    const auto material = bahan(db, office, people, row, scale_);
    if (!material) return base::refuse(material.error());
    if (!berisi(*which, *material))
        return base::refuse(base::say("cetak.belum_ada", {{"formulir", std::string(nama(*which))}}),
                            row.nomor);
    Dokumen paper = susun(*which, *material);
    cap(paper, stamp);
    auto pdf = paper::cetak(paper);
    if (!pdf) return base::refuse(std::move(pdf.error()));
    return berkas::Cetakan{fmt::format("{}-{}.pdf", kode(*which), row.nomor), *std::move(pdf)};
}

} // namespace paper::blangko
