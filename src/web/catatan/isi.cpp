#include "web/catatan/isi.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "sheet/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace web {
namespace {

std::int64_t number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0 ? value : 0;
}

bool asked_for(const IsiCatatan& all, const berkas::Catatan& line) {
    if (all.bulan != 0 && static_cast<unsigned>(line.tanggal.month()) != all.bulan) return false;
    if (all.kegiatan.empty()) return true;
    const KegiatanCatatan* activity = all.kegiatan_dari(line);
    return all.kegiatan == (activity == nullptr ? "0" : activity->kode());
}

} // namespace

std::string KegiatanCatatan::kode() const { return fmt::format("{}.{}", skp.value(), rencana.id); }

const KegiatanCatatan* IsiCatatan::kegiatan_dari(const berkas::Catatan& line) const {
    const auto at = std::find_if(semua_kegiatan.begin(), semua_kegiatan.end(), [&](const KegiatanCatatan& a) {
        return line.skp == a.skp && line.kegiatan == a.rencana.id;
    });
    return at == semua_kegiatan.end() ? nullptr : &*at;
}

int tahun_diminta(const Kunjungan& k) {
    const auto asked = number(k.request.query("tahun"));
    return asked >= 2000 && asked <= 2199 ? static_cast<int>(asked) : static_cast<int>(k.hari.year());
}

IsiCatatan baca_catatan(const Kunjungan& k, int year) {
    IsiCatatan all;
    all.tahun = year;
    all.bulan = static_cast<unsigned>(std::min<std::int64_t>(number(k.request.query("bulan")), 13));
    if (all.bulan > 12) all.bulan = 0;
    all.kegiatan = k.request.query("kegiatan");
    const auto office = k.situs.instansi;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (berkas::Skp& plan : db.skp_milik(office, k.saya->id)) {
            if (plan.tahun != all.tahun) continue;
            int place = 0;
            for (skp::KegiatanRencana& activity : berkas::rencana_acuan(db, office, plan).kegiatan)
                all.semua_kegiatan.push_back({plan.id, ++place, std::move(activity)});
            all.skp.push_back(std::move(plan));
        }
        const auto first = calendar::date_of(all.tahun, 1, 1), last = calendar::date_of(all.tahun, 12, 31);
        all.setahun = db.catatan_milik(office, k.saya->id, {*first, *last});
        const auto own = [&](std::string_view asked, bool gone) -> std::optional<berkas::Catatan> {
            const auto id = number(asked);
            auto line = id > 0 ? db.catatan(office, berkas::CatatanId{id}) : std::nullopt;
            if (!line || line->pegawai != k.saya->id || line->dihapus != gone) return std::nullopt;
            return line;
        };
        all.ubah = own(k.request.query("ubah"), false);
        all.dihapus = own(k.request.query("dihapus"), true);
    });
    for (auto line = all.setahun.rbegin(); line != all.setahun.rend(); ++line)
        if (asked_for(all, *line)) all.terpilih.push_back(*line);
    return all;
}

std::string angka_tertulis(const std::string& kept) {
    if (kept.empty()) return {};
    const auto value = angka::read_machine(kept);
    return value ? angka::indonesian(*value) : kept;
}

http::Response catatan_csv(Kunjungan& k) {
    const IsiCatatan all = baca_catatan(k, tahun_diminta(k));
    std::ostringstream out;
    out << "\xEF\xBB\xBF";
    sheet::CsvWriter csv(out, ';', sheet::LineEnd::crlf);
    for (const std::string_view head : {"tanggal", "nomor kegiatan", "kegiatan", "uraian", "kuantitas",
                                        "satuan", "waktu", "satuan waktu", "biaya", "berkas"})
        csv.text(head);
    csv.end_row();
    for (auto line = all.terpilih.rbegin(); line != all.terpilih.rend(); ++line) {
        const KegiatanCatatan* activity = all.kegiatan_dari(*line);
        csv.text(calendar::iso(line->tanggal));
        csv.number(activity == nullptr ? "" : std::to_string(activity->nomor));
        csv.text(activity == nullptr ? "" : activity->rencana.uraian);
        csv.text(line->uraian);
        csv.number(angka_tertulis(line->kuantitas));
        csv.text(activity == nullptr ? "" : activity->rencana.target.satuan);
        csv.number(angka_tertulis(line->waktu));
        csv.text(activity == nullptr ? "" : activity->rencana.target.satuan_waktu);
        csv.number(angka_tertulis(line->biaya));
        csv.text(line->nama_file);
        csv.end_row();
    }
    http::Response answer;
    answer.type = "text/csv; charset=utf-8";
    answer.body = std::move(out).str();
    answer.download_name = fmt::format("catatan-{}.csv", all.tahun);
    return answer;
}

} // namespace web
