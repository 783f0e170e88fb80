#include "web/pemeriksaan/kerja.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "berkas/kejadian.h"
#include "berkas/tunggu_hukum.h"
#include "web/bagian/neraca.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {
namespace {

using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

std::int64_t number_of(std::string_view text) {
    std::int64_t n = 0;
    std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}

// The place of the step at which the case stands.
std::size_t step_of(const sop::Sop& sop, int number) {
    for (std::size_t i = 0; i < sop.langkah().size(); ++i)
        if (sop.langkah()[i].nomor == number) return i;
    throw std::logic_error("a case at a step that its SOP does not have");
}

sop::Kerja work_at(const sop::Sop& sop, std::string_view symbol) {
    for (const sop::Simbol& s : sop.simbol())
        if (s.id == symbol) return s.kerja;
    return sop::Kerja::umum;
}

Html time_left(const Kunjungan& k) {
    const auto sop = sop_berkas(k);
    berkas::Perjalanan one{*k.berkas, {}, {}};
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        one.kunjungan = db.kunjungan(k.situs.instansi, k.berkas->id);
        one.jeda = db.jeda(k.situs.instansi, k.berkas->id);
    });
    const auto used =
        berkas::waktu_langkah(*sop, k.situs.perkakas.kalender, one, step_of(*sop, k.berkas->langkah), k.kini);
    if (!used) return {};
    const Takaran time{used->terpakai, used->norma, false};
    Html out = skala_neraca();
    out.add<
        R"(<div class="waktu">{}<p><strong class="sisa{}">{}</strong> dari norma {}, langkah {}</p></div>)">(
        neraca(time), kelas_sisa(time), sisa_waktu(time), calendar::lama(time.norma), k.berkas->langkah);
    return out;
}

} // namespace

std::string alamat_berkas(const Kunjungan& k, std::string_view tail) {
    return fmt::format("/berkas/{}{}", k.berkas->id.value(), tail);
}

bool di_sini(const Kunjungan& k, sop::Kerja work) {
    return k.berkas->keadaan == berkas::KeadaanBerkas::berjalan && k.berkas->kerja == work;
}

std::shared_ptr<const sop::Sop> sop_berkas(const Kunjungan& k) {
    std::shared_ptr<const sop::Sop> found;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        found = k.situs.perkakas.sop.ambil(db.kantor(), k.situs.instansi, k.berkas->sop);
    });
    return found;
}

http::Response ke_berkas(const Kunjungan& k, std::string_view selesai) {
    std::string where = k.boleh(Perbuatan::lihat_penilaian) ? alamat_berkas(k) : "/";
    if (!selesai.empty()) where += "?selesai=" + std::string(selesai);
    return http::Response::see_other(std::move(where));
}

std::vector<Remah> remah_berkas(const Kunjungan& k) {
    if (!k.boleh(Perbuatan::lihat_penilaian)) return {{"Beranda", "/"}};
    return {{"Berkas", "/berkas"}, {k.berkas->nomor, alamat_berkas(k)}};
}

Html kepala_kerja(const Kunjungan& k, std::string_view judul) {
    const auto actor = berkas::boleh_bertindak(*k.kantor, *k.berkas, k.saya->id, k.hari);
    if (actor && k.berkas->keadaan == berkas::KeadaanBerkas::berjalan && !k.berkas->dijeda)
        berkas::mulai_kerja(meja(k), k.asal(), k.berkas->id);
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(k.berkas->pegawai, k.hari);
    const pegawai::Unit* unit = k.kantor->unit(k.berkas->unit);
    Html out =
        make<R"(<div class="judul"><div><h1>{} {}</h1><p>{}{}{}. Penilaian SKP, {} – {}.</p></div>{}</div>)">(
            judul, k.orang->nama_lengkap(), post == nullptr ? "" : post->nama,
            post == nullptr || unit == nullptr ? "" : ", ", unit == nullptr ? "" : unit->nama,
            calendar::tanggal(k.berkas->periode.from), calendar::tanggal(k.berkas->periode.until),
            time_left(k));
    if (k.berkas->dijeda && !berkas::menunggu_hukum(*k.berkas)) // that pause is nobody's to end
        out += sisip(Nada::dekat, "Berkas ini sedang dijeda. Lanjutkan dahulu dari halaman berkas.");
    if (actor && (actor->atas_nama || !actor->sebagai.empty())) {
        std::string text = "Anda bertindak";
        if (!actor->sebagai.empty()) text += " sebagai " + actor->sebagai;
        if (actor->atas_nama) text += " atas nama " + nama_orang(k, actor->atas_nama);
        out += sisip(Nada::biasa, text.ends_with('.') ? text : text + "."); // "S.Sos." ends it by itself
    }
    return out;
}

Html kunci_berkas(const Kunjungan& k) {
    return make<R"(<input type="hidden" name="kunci_berkas" value="{}">)">(k.berkas->kunci);
}

std::optional<Versi> isi_versi(const Kunjungan& k, int nomor) {
    std::optional<Versi> out;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        auto paper = db.dokumen(k.situs.instansi, k.berkas->id, berkas::JenisDokumen::isi, nomor);
        if (!paper) return;
        if (auto read = skp::baca_isi(paper->naskah))
            out = Versi{paper->nomor, *std::move(read), *std::move(paper)};
    });
    return out;
}

std::optional<Versi> isi_terbaru(const Kunjungan& k) { return isi_versi(k, 0); }

std::optional<Versi> isi_terkumpul(const Kunjungan& k) {
    const auto sop = sop_berkas(k);
    std::optional<berkas::Dokumen> paper;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { paper = berkas::isi_terkumpul(db, k.situs.instansi, *sop, *k.berkas); });
    if (!paper) return std::nullopt;
    auto read = skp::baca_isi(paper->naskah);
    if (!read) return std::nullopt;
    return Versi{paper->nomor, *std::move(read), *std::move(paper)};
}

std::map<std::string, std::string> alasan_input(const Kunjungan& k, int sampai) {
    const auto sop = sop_berkas(k);
    std::map<std::string, std::string> why;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        std::map<int, sop::Kerja> work;
        for (const berkas::Kunjungan& v : db.kunjungan(k.situs.instansi, k.berkas->id))
            work[v.nomor] = work_at(*sop, v.simbol);
        for (const berkas::Dokumen& d : db.semua_dokumen(k.situs.instansi, k.berkas->id)) {
            if (d.jenis != berkas::JenisDokumen::isi || d.nomor > sampai) continue;
            if (work[d.kunjungan] == sop::Kerja::kumpul)
                why.clear(); // handed in anew: earlier changes are in it
            if (work[d.kunjungan] == sop::Kerja::input)
                for (auto& [field, reason] : berkas::baca_alasan_ubah(d.sebab))
                    why[field] = std::move(reason);
        }
    });
    return why;
}

Html isian_kembali(const Kunjungan& k, const Galat& beside, std::string_view alasan,
                   std::string_view petunjuk) {
    const auto sop = sop_berkas(k);
    std::vector<Pilihan> steps;
    for (const int number : berkas::langkah_kembali(*sop, *k.berkas)) {
        const sop::Langkah& step = sop->langkah()[step_of(*sop, number)];
        steps.push_back({std::to_string(step.nomor), fmt::format("{}. {}", step.nomor, step.uraian.isi)});
    }
    Html out;
    if (steps.size() == 1)
        out.add<R"(<input type="hidden" name="langkah" value="{}">)">(steps.front().kode);
    else
        out += pilihan("langkah", "Kembalikan ke langkah", steps, k.request.form("langkah"), beside);
    out += isian_banyak(
        {.nama = "alasan", .label = "Alasan pengembalian", .nilai = alasan, .petunjuk = petunjuk, .baris = 2},
        beside);
    return out;
}

berkas::Kembalikan pengembalian(const Kunjungan& k) {
    berkas::Kembalikan back;
    back.langkah = static_cast<int>(std::min<std::int64_t>(number_of(k.request.form("langkah")), 1'000'000));
    back.alasan = std::string(base::trim(k.request.form("alasan")));
    return back;
}

std::string jumlah_satuan(const angka::Rational& value, std::string_view unit) {
    return unit.empty() ? angka::indonesian(value) : fmt::format("{} {}", angka::indonesian(value), unit);
}

Html angka_kegiatan(const skp::IsiKegiatan& activity, int number) {
    const skp::Target& t = activity.rencana.target;
    const skp::Realisasi& r = activity.realisasi;
    const bool done = activity.terisi && activity.pelaksanaan == skp::Pelaksanaan::dilaksanakan;
    const auto got = [&](const angka::Rational& value, std::string_view unit) {
        return done ? jumlah_satuan(value, unit) : std::string("–");
    };
    const bool money = t.biaya.sign() > 0;
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Angka kegiatan {}"><table class="tb"><caption class="sr">Target dan realisasi kegiatan {}</caption><thead><tr><td></td><th scope="col" class="angka">Kuantitas</th><th scope="col" class="angka">Kualitas</th><th scope="col" class="angka">Waktu</th><th scope="col" class="angka">Biaya</th></tr></thead><tbody>)">(
        number, number);
    out.add<
        R"(<tr><th scope="row">Target</th><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td></tr>)">(
        jumlah_satuan(t.kuantitas, t.satuan), angka::indonesian(t.kualitas),
        jumlah_satuan(t.waktu, t.satuan_waktu), money ? angka::rupiah(t.biaya) : std::string("tanpa biaya"));
    out.add<
        R"(<tr><th scope="row">Realisasi</th><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td></tr></tbody></table></div>)">(
        got(r.kuantitas, t.satuan), got(r.kualitas, ""), got(r.waktu, t.satuan_waktu),
        money && done ? angka::rupiah(r.biaya) : std::string("–"));
    if (activity.pelaksanaan == skp::Pelaksanaan::tidak_dilaksanakan)
        out.add<R"(<p class="kecil redup">Dinyatakan tidak dilaksanakan.</p>)">();
    if (!activity.catatan.empty()) out.add<R"(<p class="kecil">Catatan pegawai: {}</p>)">(activity.catatan);
    return out;
}

} // namespace web
