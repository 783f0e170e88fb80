#include "kantor/orang_bantu.h"

#include "base/text.h"
#include "pegawai/lipat.h"

#include <fmt/format.h>

#include <charconv>

namespace kantor {
namespace {

using base::say;

std::chrono::sys_days days(const calendar::Date& d) { return {d}; }

kantor::Instansi the_office(Tulis& db, InstansiId id) {
    auto found = db.instansi(id);
    if (!found) throw std::logic_error("kantor tidak ada");
    return *std::move(found);
}

} // namespace

std::string BacaFormulir::perlu(std::string_view place, std::string_view typed, base::Sentence missing,
                                std::size_t longest) {
    std::string value = teks(place, typed, longest);
    if (value.empty() && base::trim(typed).empty()) galat(place, std::move(missing));
    return value;
}

std::string BacaFormulir::teks(std::string_view place, std::string_view typed, std::size_t longest) {
    std::string value = pegawai::rapikan(typed);
    if (base::is_utf8(value) && base::display_width(value) <= longest) return value;
    galat(place, say("impor.terlalu_panjang", {{"batas", std::to_string(longest)}}), base::shortened(value));
    return {};
}

std::optional<calendar::Date> BacaFormulir::tanggal(std::string_view place, std::string_view typed) {
    if (base::trim(typed).empty()) return std::nullopt;
    const auto day = baca_tanggal(typed);
    if (!day) galat(place, say("impor.tanggal"), base::shortened(typed));
    return day;
}

pegawai::Masa BacaFormulir::masa(std::string_view from, std::string_view until, bool end_needed) {
    const std::size_t before = findings_.size();
    const auto first = tanggal("mulai", from);
    pegawai::Masa term{first.value_or(today_), tanggal("selesai", until)};
    if (findings_.size() > before) return term;
    if (term.selesai && days(*term.selesai) < days(term.mulai))
        galat("selesai", say("orang.selesai_sebelum_mulai", {{"mulai", calendar::tanggal(term.mulai)}}),
              calendar::tanggal(*term.selesai));
    if (end_needed && !term.selesai) galat("selesai", say("orang.perlu_selesai"));
    return term;
}

const pegawai::Pegawai* BacaFormulir::orang(std::string_view place, std::string_view typed, bool needed) {
    if (base::trim(typed).empty()) {
        if (needed) galat(place, say("orang.pilih_pegawai"));
        return nullptr;
    }
    const pegawai::Pegawai* who = orang_yang_dimaksud(kantor_, typed);
    if (who == nullptr)
        galat(place, say("orang.tidak_ditemukan"), base::shortened(typed));
    else if (!who->aktif)
        galat(place, say("orang.tidak_aktif", {{"nama", who->nama_lengkap()}}));
    return who;
}

std::optional<std::int64_t> BacaFormulir::number(std::string_view typed) {
    typed = base::trim(typed);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error != std::errc() || end != typed.data() + typed.size()) return std::nullopt;
    return value;
}

void BacaFormulir::galat(std::string_view place, base::Sentence sentence, std::string_view written) {
    findings_.push_back({std::string(place), std::string(written), std::move(sentence)});
}

Ruang::Ruang(Tulis& db, const Loket& desk)
    : instansi(the_office(db, desk.instansi)), kantor(db.susunan(desk.instansi)), kini(desk.clock.now()),
      hari(calendar::local_day(kini, instansi.zona)) {}

std::string masa_text(const pegawai::Masa& term) {
    return term.selesai ? fmt::format("{} – {}", calendar::iso(term.mulai), calendar::iso(*term.selesai))
                        : fmt::format("sejak {}", calendar::iso(term.mulai));
}

bool bertemu(const pegawai::Masa& a, const pegawai::Masa& b) {
    return (!a.selesai || days(b.mulai) <= days(*a.selesai)) &&
           (!b.selesai || days(a.mulai) <= days(*b.selesai));
}

void catat_butiran(journal::Entri& entry, bool is_new, const std::vector<Butiran>& fields) {
    for (const Butiran& f : fields) {
        if (is_new ? f.sesudah.empty() : f.sebelum == f.sesudah) continue;
        if (!is_new) entry.sebelum.emplace_back(f.nama, f.sebelum);
        entry.sesudah.emplace_back(f.nama, f.sesudah);
    }
}

const pegawai::Pegawai* orang_yang_dimaksud(const pegawai::Organisasi& kantor, std::string_view text) {
    text = base::trim(text);
    if (text.size() <= 9)
        if (const auto id = BacaFormulir::number(text)) return kantor.pegawai(PegawaiId{*id});
    // "Sekar Fiktif, S.E. (19930230 201902 2 901)": as a list of choices fills it in.
    if (const auto open = text.rfind('('); open != std::string_view::npos && text.ends_with(')'))
        text = text.substr(open + 1, text.size() - open - 2);
    const auto digits = pegawai::clean_number(text.substr(0, 100));
    if (digits && digits->size() == 18) return kantor.dengan_nip(*digits);
    const std::string plain = pegawai::lipat(text);
    const pegawai::Pegawai* found = nullptr;
    if (plain.empty()) return nullptr;
    for (const pegawai::Pegawai& p : kantor.pegawai()) {
        if (pegawai::lipat(p.nama) != plain && pegawai::lipat(p.nama_lengkap()) != plain) continue;
        if (found != nullptr) return nullptr;
        found = &p;
    }
    return found;
}

} // namespace kantor
