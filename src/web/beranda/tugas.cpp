#include "web/beranda/tugas.h"

#include "base/wording.h"
#include "calendar/durasi.h"
#include "web/berkas/bantu.h"
#include "web/tanda_tangan/surat.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

namespace {

using berkas::Berkas;
using berkas::JenisTugas;
using berkas::Tugas;
using http::html::make;

constexpr std::size_t most_shown = 40;

Html group_head(std::string_view id, std::string_view title, std::size_t count, bool is_late,
                std::string_view note = {}) {
    Html out = make<R"(<div class="kepala"><h2 id="{}">{}</h2><span class="jml{}">{}</span>)">(
        id, title, is_late ? " lewat" : "", count);
    if (!note.empty()) out.add<R"(<span class="redup kecil">{}</span>)">(note);
    out.add<"</div>">();
    return out;
}

const sop::Simbol* symbol_of(const sop::Sop& sop, const Berkas& row) {
    const std::size_t at = tempat_simbol(sop, row.simbol);
    return at < sop.simbol().size() ? &sop.simbol()[at] : nullptr;
}

Html remaining(const Kunjungan& k, const Berkas& row, const Takaran& time) {
    if (berkas::menunggu_hukum(row)) // a term of the law has no norm to weigh it against
        return make<R"(<span></span><p class="sisa">{}<small>menurut aturan</small></p>)">(
            row.tenggat ? "Sampai " + calendar::tanggal(calendar::local_day(*row.tenggat, k.instansi.zona))
                        : std::string("Tanpa tenggat"));
    if (row.dijeda)
        return make<R"({}<p class="sisa">Dijeda<small>norma {}</small></p>)">(neraca(time),
                                                                              calendar::lama(time.norma));
    if (!row.tenggat)
        return make<R"(<span></span><p class="sisa">Tanpa tenggat<small>norma {}</small></p>)">(
            calendar::lama(time.norma));
    return make<R"({}<p class="sisa{}">{}<small>norma {}</small></p>)">(
        neraca(time), kelas_sisa(time), sisa_waktu(time), calendar::lama(time.norma));
}

std::string whose(const Kunjungan& k, pegawai::PegawaiId who, pegawai::UnitId unit) {
    return nama_orang(k, who) + (unit ? " · " + nama_unit(k, unit) : std::string());
}

Html case_line(const Kunjungan& k, const MejaKerja& desk, const Berkas& row, std::string_view title,
               std::string_view target, bool mine, pegawai::PegawaiId in_place_of) {
    const sop::Sop& sop = *desk.sop.at(row.sop);
    const Takaran time = takaran(k, sop, row);
    const sop::Simbol* symbol = symbol_of(sop, row);
    std::string moments = "Masuk " + saat(k, row.tiba);
    if (row.tenggat) moments += ", tenggat " + saat(k, *row.tenggat);
    if (in_place_of) moments += ", atas nama " + nama_orang(k, in_place_of);
    return make<R"(<li>{}<div><h3><a href="{}">{}</a></h3><p>{}</p><p>{}</p></div>{}</li>)">(
        simbol_sop(symbol == nullptr ? sop::Bentuk::proses : symbol->bentuk, std::to_string(row.langkah),
                   !mine                         ? ""
                   : berkas::menunggu_hukum(row) ? (row.tenggat && *row.tenggat < k.kini ? "lewat" : "jalan")
                   : row.dijeda                  ? ""
                   : time.lewat()                ? "lewat"
                   : time.dekat()                ? "dekat"
                                                 : "jalan"),
        target, title, whose(k, row.pegawai, row.unit), moments, remaining(k, row, time));
}

std::string plan_title(const Tugas& t, const Kunjungan& k) {
    const int year = t.skp ? t.skp->tahun : static_cast<int>(k.hari.year());
    switch (t.jenis) {
    case JenisTugas::tetapkan_rencana: return fmt::format("Tetapkan SKP {}", year);
    case JenisTugas::putuskan_rencana: return fmt::format("Putuskan SKP {} yang ditolak", year);
    default: return fmt::format("Susun SKP {}", year);
    }
}

Html plan_line(const Kunjungan& k, const Tugas& t) {
    const std::string target = t.skp ? fmt::format("/rencana/{}", t.skp->id.value()) : "/rencana";
    std::string due = t.tenggat ? "Tenggat " + saat(k, *t.tenggat) : "Tanpa tenggat";
    if (t.atas_nama) due += ", atas nama " + nama_orang(k, t.atas_nama);
    return make<
        R"(<li>{}<div><h3><a href="{}">{}</a></h3><p>{}</p><p>{}</p></div><span></span><p class="sisa{}">{}</p></li>)">(
        simbol_sop(sop::Bentuk::proses, "SKP", t.lewat ? "lewat" : "jalan"), target, plan_title(t, k),
        whose(k, t.pegawai, t.skp ? t.skp->unit : pegawai::UnitId{}), due, t.lewat ? " lw" : "",
        t.lewat ? "Lewat tenggat" : "");
}

Html task_line(const Kunjungan& k, const MejaKerja& desk, const Tugas& t) {
    if (t.jenis != JenisTugas::berkas || !t.berkas) return plan_line(k, t);
    return case_line(k, desk, *t.berkas, nama_kerja(*t.berkas, *desk.sop.at(t.berkas->sop)),
                     alamat_kerja(*t.berkas), true, t.atas_nama);
}

Html more(std::size_t all) {
    if (all <= most_shown) return {};
    return make<R"(<p class="bagian-2"><a href="/berkas">dan {} lagi di daftar berkas</a></p>)">(all -
                                                                                                 most_shown);
}

Html tasks(const Kunjungan& k, const MejaKerja& desk, const std::vector<Tugas>& list, std::string_view id,
           std::string_view title, bool is_late, std::string_view note) {
    if (list.empty()) return {};
    Html lines;
    for (std::size_t i = 0; i < std::min(most_shown, list.size()); ++i) lines += task_line(k, desk, list[i]);
    return make<R"(<section class="bagian" aria-labelledby="{}">{}<ul class="tugas">{}</ul>{}</section>)">(
        id, group_head(id, title, list.size(), is_late, note), lines, more(list.size()));
}

// "Pemeriksaan oleh Wulan Percontohan, S.Sos."
std::string waiting_title(const Kunjungan& k, const Berkas& row) {
    std::string what(kata_kerja(row.kerja));
    what.front() = static_cast<char>(what.front() - ('a' - 'A'));
    return what + " oleh " + berkas::giliran(*k.kantor, row, k.hari).sebutan;
}

Html others(const Kunjungan& k, const MejaKerja& desk) {
    if (desk.orang_lain.empty()) return {};
    Html lines;
    for (std::size_t i = 0; i < std::min(most_shown, desk.orang_lain.size()); ++i) {
        const Berkas& row = desk.orang_lain[i];
        lines += case_line(k, desk, row, waiting_title(k, row), alamat(row), false, {});
    }
    return make<R"(<section class="bagian" aria-labelledby="t3">{}<ul class="tugas">{}</ul>{}</section>)">(
        group_head("t3", "Menunggu orang lain", desk.orang_lain.size(), false), lines,
        more(desk.orang_lain.size()));
}

} // namespace

MejaKerja baca_meja_kerja(const Kunjungan& k) {
    MejaKerja desk;
    std::size_t to_sign = 0;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto office = k.situs.instansi;
        const auto keep_sop = [&](const Berkas& row) {
            if (auto& kept = desk.sop[row.sop]; kept == nullptr) kept = sop_dari(k, db, row);
        };
        for (Tugas& t : berkas::tugas(db, office, *k.kantor, k.saya->id, k.kini, k.instansi.zona)) {
            if (t.berkas) keep_sop(*t.berkas);
            if (t.berkas && perlu_tanda_saya(db, k, *t.berkas)) ++to_sign;
            (t.lewat ? desk.lewat : desk.sekarang).push_back(std::move(t));
        }
        desk.pengingat = db.pengingat_belum_dibaca(office, k.saya->id);
        desk.orang_lain = berkas::menunggu_orang_lain(db, office, *k.kantor, k.saya->id, k.hari);
        for (const Berkas& row : desk.orang_lain) keep_sop(row);
    });
    k.situs.hitung_tugas->ingat(k.saya->id,
                                dengan_pemantauan(k, {desk.banyak(), !desk.lewat.empty(), to_sign}), k.kini);
    return desk;
}

Html daftar_tugas(const Kunjungan& k, const MejaKerja& desk) {
    Html out;
    if (desk.pengingat > 0)
        out.add<
            R"(<p class="sisip">{} pengingat belum Anda baca. <a href="/pengingat">Baca pengingat</a></p>)">(
            desk.pengingat);
    out += tasks(k, desk, desk.lewat, "t1", "Lewat norma waktu", true, "");
    out += tasks(k, desk, desk.sekarang, "t2", "Kerjakan sekarang", false,
                 desk.sekarang.size() > 1 ? "diurutkan dari tenggat terdekat" : "");
    out += others(k, desk);
    return out;
}

} // namespace web
