#include "paper/blangko/pencetak.h"

#include "paper/blangko/bahan_berkas.h"
#include "paper/blangko/blangko.h"
#include "paper/cetak.h"

#include <fmt/format.h>

namespace paper::blangko {
namespace {

// A form to be filled by hand is had from a form file; of a case it is printed once there is something on it. The plan's form is always there.
bool offered(Blangko which, const Bahan& material) {
    return which == Blangko::i_a || berisi(which, material);
}

} // namespace

base::Result<std::vector<berkas::BlangkoTersedia>>
Pencetak::tersedia(berkas::Baca& db, berkas::InstansiId office, const pegawai::Organisasi& people,
                   const berkas::Berkas& row, bool buku) const {
    const auto material = bahan(db, office, people, row, scale_, buku ? Buku::dengan : Buku::tanpa);
    if (!material) return base::refuse(material.error());
    std::vector<berkas::BlangkoTersedia> list;
    for (const Blangko which : semua_blangko())
        if (offered(which, *material)) list.push_back({std::string(kode(which)), std::string(nama(which))});
    return list;
}

base::Result<berkas::Cetakan> Pencetak::cetak(berkas::Baca& db, berkas::InstansiId office,
                                              const pegawai::Organisasi& people, const berkas::Berkas& row,
                                              std::string_view code, bool buku) const {
    const auto which = blangko(code);
    if (!which) return base::refuse(base::say("cetak.blangko_tak_dikenal"), std::string(code));
    const auto material = bahan(db, office, people, row, scale_, buku ? Buku::dengan : Buku::tanpa);
    if (!material) return base::refuse(material.error());
    if (!offered(*which, *material))
        return base::refuse(base::say("cetak.belum_ada", {{"formulir", std::string(nama(*which))}}),
                            row.nomor);
    auto pdf = paper::cetak(susun(*which, *material));
    if (!pdf) return base::refuse(std::move(pdf.error()));
    return berkas::Cetakan{fmt::format("{}-{}.pdf", kode(*which), row.nomor), *std::move(pdf)};
}

base::Findings Pencetak::tak_tercetak(std::string_view kata) const {
    Dokumen trial;
    trial.judul = "Percobaan";
    trial.bagian.emplace_back().isi.push_back(Paragraf{.teks = std::string(kata)});
    const auto pdf = paper::cetak(trial);
    return pdf ? base::Findings() : pdf.error();
}

} // namespace paper::blangko
