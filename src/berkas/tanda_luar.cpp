#include "berkas/tanda_luar.h"

#include <algorithm>

namespace berkas {
namespace {

bool begins_with(kantor::GudangIsi& vault, std::string_view pdf, const base::Sidik& state) {
    const auto bytes = vault.isi(state);
    return bytes && !bytes->empty() && pdf.starts_with(*bytes);
}

} // namespace

AsalUnggahan asal_unggahan(const std::vector<Terbitan>& papers, const std::vector<Peristiwa>& events,
                           kantor::GudangIsi& vault, std::string_view unggahan) {
    using Apa = AsalUnggahan::Apa;
    AsalUnggahan from;
    const auto paper = std::find_if(papers.rbegin(), papers.rend(),
                                    [&](const Terbitan& t) { return begins_with(vault, unggahan, t.beku); });
    if (paper == papers.rend()) return from;
    from.versi = paper->nomor;
    from.apa = paper == papers.rbegin() ? Apa::kini : Apa::versi_lain;
    if (from.apa == Apa::versi_lain || begins_with(vault, unggahan, paper->kini)) return from;
    from.apa = Apa::keadaan_lama; // each signature is built on the one before: the first that is not in it
    for (const Peristiwa& e : events)
        if (e.terbitan == paper->nomor && e.jenis == JenisPeristiwa::tanda_tangan && e.file &&
            e.cara != CaraTanda::basah && !begins_with(vault, unggahan, *e.file)) {
            from.sejak_itu = e;
            break;
        }
    return from;
}

} // namespace berkas
