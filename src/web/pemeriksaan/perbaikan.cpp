#include "web/pemeriksaan/perbaikan.h"

#include "web/berkas/bantu.h"
#include "web/pemeriksaan/kerja.h"

namespace web {
namespace {

using http::html::make;

Html lines_to_mend(const berkas::LembarPeriksa& sheet) {
    Html items;
    for (const berkas::BarisPeriksa& line : sheet.baris) {
        if (line.jawaban != berkas::JawabanPeriksa::perlu_diperbaiki) continue;
        const std::string about = line.kunci.substr(0, line.kunci.find('.'));
        if (about.find_first_not_of("0123456789") == std::string::npos && !about.empty())
            items.add<R"(<li><a href="#k{}">{}</a>: {}</li>)">(about, line.uraian, line.catatan);
        else
            items.add<"<li>{}: {}</li>">(line.uraian, line.catatan);
    }
    return items;
}

} // namespace

Html yang_perlu_diperbaiki(const Kunjungan& k) {
    std::optional<berkas::Kunjungan> back;
    std::optional<berkas::LembarPeriksa> sheet;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto visits = db.kunjungan(k.situs.instansi, k.berkas->id);
        if (visits.size() < 2 || visits[visits.size() - 2].hasil != berkas::HasilKunjungan::kembali) return;
        back = visits[visits.size() - 2];
        const auto paper =
            db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::lembar_periksa, 0);
        if (!paper || paper->kunjungan != back->nomor) return;
        if (auto read = berkas::baca_lembar_periksa(paper->naskah)) sheet = *std::move(read);
    });
    if (!back) return {};
    const std::string when = back->selesai ? saat(k, *back->selesai) : std::string();
    Html out = make<
        R"(<section class="sisip dekat" aria-labelledby="h-mend"><h2 id="h-mend">Yang perlu diperbaiki</h2><p>{}</p><p class="kecil redup">Dikembalikan oleh {}{}{}.</p>)">(
        back->alasan, nama_orang(k, back->oleh), when.empty() ? "" : ", ", when);
    if (sheet)
        if (const Html lines = lines_to_mend(*sheet); !lines.empty())
            out.add<R"(<ol class="senarai">{}</ol>)">(lines);
    out.add<"</section>">();
    return out;
}

} // namespace web
