#include "calendar/durasi.h"
#include "web/berkas/perkara.h"
#include "web/sop/bagan.h"

#include <fmt/format.h>

namespace web {

namespace {

using http::html::make;

Html pauses_of(const Kunjungan& k, const Perkara& p, const KunjunganLangkah& visit) {
    Html out;
    for (const berkas::Jeda& pause : p.jalan.jeda)
        for (const berkas::Kunjungan& stay : visit.singgah) {
            if (pause.kunjungan != stay.nomor) continue;
            out.add<"<br>Jeda {}: {}{}{}">(rentang_pendek(k, pause.mulai, pause.selesai),
                                           berkas::nama(pause.alasan), pause.keterangan.empty() ? "" : ", ",
                                           pause.keterangan);
        }
    return out;
}

// "Tirta Perumpamaan (juru ketik), atas nama Sekar Fiktif, S.E."
std::string doer(const Kunjungan& k, const berkas::Kunjungan& stay) {
    std::string text = nama_orang(k, stay.oleh);
    if (!stay.sebagai.empty()) text += fmt::format(" ({})", stay.sebagai);
    if (stay.atas_nama) text += ", atas nama " + nama_orang(k, stay.atas_nama);
    return text;
}

Html visit_lines(const Kunjungan& k, const Perkara& p, const KunjunganLangkah& visit) {
    Html out;
    pegawai::PegawaiId last{};
    for (const berkas::Kunjungan& stay : visit.singgah)
        if (stay.oleh && stay.oleh != last) {
            out.add<"{}{}">(last ? "; " : "", doer(k, stay));
            last = stay.oleh;
        }
    if (last) out.add<"<br>">();
    out.add<"{}">(rentang_pendek(k, visit.singgah.front().tiba, visit.singgah.back().selesai));
    for (const berkas::Kunjungan& stay : visit.singgah) {
        if (!stay.ringkas.empty()) out.add<"<br>{}">(stay.ringkas);
        if (!stay.alasan.empty()) out.add<R"(<br><span class="dk">Dikembalikan: {}</span>)">(stay.alasan);
    }
    out += pauses_of(k, p, visit);
    return out;
}

Html state_of(const Perkara& p, const std::vector<KunjunganLangkah>& visits,
              const berkas::WaktuLangkah& time) {
    if (visits.empty()) return make<R"(<span class="st">Belum</span>)">();
    const bool is_late = time.terpakai > time.norma;
    if (visits.back().berjalan()) {
        if (p.berkas().keadaan == berkas::KeadaanBerkas::dibatalkan)
            return make<R"(<span class="st">Dibatalkan</span>)">();
        if (berkas::menunggu_hukum(p.berkas()))
            return make<R"(<span class="st jalan">Menunggu menurut aturan</span>)">();
        if (p.berkas().dijeda) return make<R"(<span class="st dekat">Dijeda</span>)">();
        return make<R"(<span class="st {}">Sedang berjalan{}</span>)">(is_late ? "lewat" : "jalan",
                                                                       is_late ? ", lewat norma" : "");
    }
    if (visits.back().kembali()) return make<R"(<span class="st dekat">Dikembalikan</span>)">();
    return make<R"(<span class="st {}">Selesai{}</span>)">(is_late ? "lewat" : "beres",
                                                           is_late ? ", lewat norma" : "");
}

Html remarks(const Kunjungan& k, const Perkara& p, std::size_t step) {
    const auto visits = p.kunjungan_langkah(step);
    Html out = state_of(p, visits, waktu_langkah(k, p, step));
    if (visits.size() == 1) out.add<"<small>{}</small>">(visit_lines(k, p, visits.front()));
    if (visits.size() > 1) {
        out.add<R"(<ol class="kunj">)">();
        for (const KunjunganLangkah& visit : visits)
            out.add<"<li><small>{}<br>{}</small></li>">(visit_lines(k, p, visit),
                                                        calendar::lama(lama_kunjungan(k, p, visit)));
        out.add<"</ol>">();
    }
    return out;
}

Html time_bar(const Kunjungan& k, const Perkara& p, std::size_t step) {
    const berkas::WaktuLangkah time = waktu_langkah(k, p, step);
    if (time.kunjungan == 0) return {};
    const Takaran t{time.terpakai, time.norma, !time.berjalan};
    const std::string words =
        t.selesai ? sisa_waktu(t) : fmt::format("terpakai {}, {}", calendar::lama(t.terpakai), [&] {
            std::string left = sisa_waktu(t);
            left.front() = static_cast<char>(left.front() + ('a' - 'A'));
            return left;
        }());
    return make<R"({}<small class="{}">{}{}</small>)">(
        neraca(t), t.lewat() ? "lw" : "", words,
        time.kunjungan > 1 ? fmt::format(" ({} kunjungan)", time.kunjungan) : std::string());
}

} // namespace

Html bagan_berkas(const Kunjungan& k, const Perkara& p) {
    const sop::Sop& sop = *p.sop;
    const std::size_t here = p.langkah_kini();
    const bool runs = p.berkas().keadaan == berkas::KeadaanBerkas::berjalan;
    const sop_pages::TampilBagan::Berkas of_case{
        fmt::format("SOP {}. Garis penuh sudah ditempuh, garis putus belum. Penanda tegak pada batang adalah "
                    "norma waktu; hanya jam kerja yang dihitung.",
                    sop.nomor()),
        [&](std::size_t arrow) { return p.ditempuh(arrow); },
        [&](std::size_t symbol) -> std::string_view {
            const std::string& id = sop.simbol()[symbol].id;
            if (runs && id == p.berkas().simbol) return "jalan";
            for (const berkas::Kunjungan& stay : p.jalan.kunjungan)
                if (stay.simbol == id && stay.hasil == berkas::HasilKunjungan::lanjut) return "beres";
            return "";
        },
        [&](std::size_t step) { return runs && step == here; },
        [&](std::size_t step) { return time_bar(k, p, step); },
        [&](std::size_t step) { return remarks(k, p, step); }};
    sop_pages::TampilBagan show;
    show.berkas = &of_case;
    return sop_pages::bagan(sop, show);
}

} // namespace web
