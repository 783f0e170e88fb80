#include "web/penilaian/lihat.h"

#include "base/text.h"
#include "web/pemeriksaan/lembar.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace web::penilaian {
namespace {

using http::html::make;

std::string field_name(const skp::Isi& isi, const skp::BedaIsi& b) {
    std::string name = b.field;
    if (name.starts_with("realisasi.")) name = name.substr(10);
    for (std::size_t i = 0; i < isi.kegiatan.size(); ++i)
        if (isi.kegiatan[i].rencana.id == b.kegiatan) return fmt::format("Kegiatan {}, {}", i + 1, name);
    return name;
}

} // namespace

Html perubahan_input(const Kunjungan& k, const skp::Isi& now) {
    const auto before = isi_terkumpul(k);
    const auto why = alasan_input(k);
    Html rows;
    if (before)
        for (const skp::BedaIsi& b : skp::beda(before->isi, now)) {
            if (b.field == "realisasi.kualitas" && k.berkas->kerja == sop::Kerja::nilai)
                continue; // the marks
            if (b.kegiatan == 0 || !(b.field.starts_with("realisasi.") || b.field == "pelaksanaan")) continue;
            const auto reason = why.find(fmt::format("{}.{}", b.kegiatan, b.field));
            rows.add<
                R"(<tr><th scope="row">{}</th><td class="angka">{}</td><td class="angka"><strong>{}</strong></td><td>{}</td></tr>)">(
                field_name(now, b), b.dulu.empty() ? "–" : b.dulu, b.kini.empty() ? "–" : b.kini,
                reason == why.end() ? std::string("–") : reason->second);
        }
    if (rows.empty()) return make<R"(<p class="redup">Tidak ada angka yang diubah saat input.</p>)">();
    return make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Angka yang diubah saat input, dapat digulir"><table class="tb"><caption class="sr">Angka yang diubah saat input</caption><thead><tr><th scope="col">Yang diubah</th><th scope="col" class="angka">Terkumpul</th><th scope="col" class="angka">Diinput</th><th scope="col">Alasan</th></tr></thead><tbody>{}</tbody></table></div>)">(
        rows);
}

Html lembar_terakhir(const Kunjungan& k) {
    std::optional<berkas::Dokumen> paper;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        paper = db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::lembar_periksa, 0);
    });
    if (!paper) return make<R"(<p class="redup">Belum ada lembar periksa.</p>)">();
    Html notes;
    if (const auto sheet = berkas::baca_lembar_periksa(paper->naskah))
        for (const berkas::BarisPeriksa& line : sheet->baris)
            if (!line.catatan.empty())
                notes.add<"<li>{}: {} ({})</li>">(line.uraian, line.catatan,
                                                  base::lower(pemeriksaan::nama(line.jawaban)));
    Html out = make<R"(<p><a href="{}">Lembar periksa {}</a>, {}, {}.</p>)">(
        alamat_berkas(k, fmt::format("/lembar/{}", paper->nomor)), paper->nomor, nama_orang(k, paper->oleh),
        calendar::waktu(paper->pada, k.instansi.zona));
    if (!notes.empty()) out.add<R"(<ul class="kecil senarai">{}</ul>)">(notes);
    return out;
}

bool satu_kunjungan(const Kunjungan& k) {
    if (!di_sini(k, sop::Kerja::validasi) || !k.boleh(pegawai::Perbuatan::validasi_nilai) ||
        !k.boleh(pegawai::Perbuatan::tetapkan_nilai))
        return false;
    const auto sop = sop_berkas(k);
    const auto& symbols = sop->simbol();
    for (std::size_t at = 0; at < symbols.size(); ++at) {
        if (symbols[at].id != k.berkas->simbol) continue;
        for (const std::size_t arrow : sop->keluar(at)) {
            const sop::Panah& exit = sop->panah()[arrow];
            if (exit.naik) continue;
            const sop::Simbol& next = symbols[exit.ke];
            const auto lane = sop->lajur()[next.lajur].siapa;
            if (next.kerja != sop::Kerja::nilai || next.langkah != symbols[at].langkah || !lane) return false;
            berkas::Berkas there = *k.berkas;
            there.kerja = next.kerja;
            there.siapa = *lane;
            return berkas::boleh_bertindak(*k.kantor, there, k.saya->id, k.hari).has_value() &&
                   berkas::boleh_bertindak(*k.kantor, *k.berkas, k.saya->id, k.hari).has_value();
        }
    }
    return false;
}

} // namespace web::penilaian
