#include "web/formulir/bahan.h"

#include "base/text.h"
#include "berkas/perjalanan.h"
#include "pegawai/penilai.h"
#include "web/bagian/neraca.h"
#include "web/berkas/meja.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web::kinerja {

using http::html::Html;
using http::html::make;

Bahan bahan(const Kunjungan& k) {
    Bahan b;
    const berkas::Berkas& row = *k.berkas;
    const auto office = k.situs.instansi;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        b.isi = sunting::isi_terbaru(db, office, row);
        b.sop = k.situs.perkakas.sop.ambil(db.kantor(), office, row.sop);
        const berkas::Perjalanan way{row, db.kunjungan(office, row.id), db.jeda(office, row.id)};
        if (const auto step = berkas::langkah_bernomor(*b.sop, row.langkah)) {
            const auto time = berkas::waktu_langkah(*b.sop, k.situs.perkakas.kalender, way, *step, k.kini);
            if (time) b.waktu = *time;
        }
        if (const auto plan = db.skp(office, row.skp)) b.bukti = baca_bukti(db, office, *plan);
        b.catatan = berkas::jumlah_catatan(db.catatan_milik(office, row.pegawai, row.periode), row.skp);
    });
    const auto assessor = pegawai::penilai(*k.kantor, row.pegawai, k.hari);
    if (const pegawai::Pegawai* who = assessor.siapa ? k.kantor->pegawai(*assessor.siapa) : nullptr)
        b.penilai = who->nama_lengkap();
    return b;
}

bool gilirannya(const Kunjungan& k) {
    return k.berkas->keadaan == berkas::KeadaanBerkas::berjalan && k.berkas->kerja == sop::Kerja::kumpul &&
           berkas::boleh_bertindak(*k.kantor, *k.berkas, k.saya->id, k.hari).has_value();
}

sunting::Lembar lembar(const skp::Isi& isi) {
    return {.nama = "kinerja",
            .isian = [](const skp::Isi& version, int) { return isian_dari(version); },
            .sebutan = [isi](std::string_view name) { return sebutan_isian(isi, name); },
            .tampak =
                [](std::string_view name, std::string_view value) {
                    if (name.starts_with('t')) return std::string(value.empty() ? "tidak" : "ya");
                    return value.empty() ? std::string("kosong") : std::string(value);
                }};
}

std::string alamat_berkas(const Kunjungan& k) { return fmt::format("/berkas/{}", k.berkas->id.value()); }
std::string alamat_kinerja(const Kunjungan& k) { return alamat_berkas(k) + "/kinerja"; }

std::vector<Remah> remah(const Kunjungan& k) {
    return {{"Berkas", "/berkas"}, {k.berkas->nomor, alamat_berkas(k)}};
}

Html kepala(const Kunjungan& k, const Bahan& b, std::string_view judul) {
    const calendar::Period& period = k.berkas->periode;
    std::string below =
        fmt::format("SKP {} – {}.", calendar::tanggal(period.from), calendar::tanggal(period.until));
    if (!b.penilai.empty())
        below += fmt::format(" Pejabat penilai: {}{}", b.penilai, b.penilai.ends_with('.') ? "" : ".");
    Html out = make<R"(<div class="judul"><div><h1>{}</h1><p>{}</p></div>)">(judul, below);
    if (b.waktu) {
        const Takaran time{b.waktu->terpakai, b.waktu->norma, false};
        out.add<R"({}<div class="waktu">{}<p><strong class="{}">{}</strong> dari norma {}, langkah {}</p>)">(
            skala_neraca(), neraca(time), kelas_sisa(time), sisa_waktu(time), calendar::lama(b.waktu->norma),
            k.berkas->langkah);
        if (b.waktu->dijeda)
            out.add<"<p>Waktu sedang dijeda.</p>">();
        else if (b.waktu->tenggat)
            out.add<"<p>Tenggat {} {}</p>">(sunting::pukul(k, *b.waktu->tenggat),
                                            calendar::nama(k.instansi.zona));
        out.add<"</div>">();
    }
    out.add<"</div>">();
    return out;
}

base::Findings ke_isian(base::Findings found) {
    for (base::Finding& f : found) {
        int id = 0;
        const char* const end = f.place.data() + f.place.size();
        const auto [at, error] = std::from_chars(f.place.data(), end, id);
        if (error != std::errc{} || at == end || *at != '.' || id <= 0) {
            f.place.clear();
            continue;
        }
        const std::string field = f.place.substr(static_cast<std::size_t>(at - f.place.data()) + 1);
        f.place = fmt::format("kg{}", id);
        for (const Aspek aspect : semua_aspek)
            if (field == "realisasi." + std::string(nama_aspek[static_cast<std::size_t>(aspect)]))
                f.place = nama_isian(aspect, id);
    }
    return found;
}

std::string langkah_berikut(const Kunjungan& k, const Bahan& b) {
    const auto here = berkas::simbol_ber_id(*b.sop, k.berkas->simbol);
    const auto next = here ? berkas::simbol_maju(*b.sop, *here) : std::nullopt;
    if (!next) return {};
    const sop::Langkah& step = b.sop->langkah()[b.sop->simbol()[*next].langkah];
    return fmt::format("{}: {}", step.nomor, step.uraian.isi);
}

} // namespace web::kinerja
