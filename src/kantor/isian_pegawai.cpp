#include "kantor/isian_pegawai.h"

#include "base/text.h"
#include "pegawai/lipat.h"
#include "pegawai/nik.h"
#include "pegawai/nip.h"
#include "pegawai/pangkat.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kantor {
namespace {

using base::say;
using base::Severity;
using pegawai::JenisJabatan;
using pegawai::JenisKelamin;
using pegawai::JenisPegawai;
using pegawai::lipat;
using pegawai::rapikan;

// BKN kedudukanHukum, those whose meaning is known (asn-reference 2.6); the first name of a code is the one we write.
constexpr std::array standings{
    std::pair{"01", "Aktif"},
    std::pair{"02", "CLTN"},
    std::pair{"02", "Cuti di luar tanggungan negara"},
    std::pair{"03", "Tugas belajar"},
    std::pair{"04", "Pemberhentian sementara"},
    std::pair{"07", "Pejabat negara"},
    std::pair{"13", "Perpanjangan CLTN"},
    std::pair{"15", "Menjalani hukuman disiplin"},
    std::pair{"20", "Masa persiapan pensiun"},
    std::pair{"20", "MPP"},
    std::pair{"51", "CPNS tanpa SK"},
    std::pair{"52", "Tidak aktif"},
    std::pair{"52", "Nonaktif"},
    std::pair{"66", "Diberhentikan"},
    std::pair{"77", "Diberhentikan tanpa hak pensiun"},
    std::pair{"88", "Diberhentikan dengan hak pensiun"},
    std::pair{"98", "Mencapai batas usia pensiun"},
    std::pair{"99", "Pensiun"},
};

bool digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A name with its titles: "Drs. Teguh Rekaan, M.Si." -> "Drs.", "Teguh Rekaan", "M.Si."
struct NamaBergelar {
    std::string depan, nama, belakang;
};

NamaBergelar split_titles(std::string name) {
    static constexpr std::array<std::string_view, 12> titles{"drs", "dra", "dr",  "ir",  "prof", "h",
                                                             "hj",  "drg", "drh", "apt", "ns",   "kh"};
    NamaBergelar parts;
    if (const auto comma = name.find(','); comma != std::string::npos) {
        parts.belakang = rapikan(std::string_view(name).substr(comma + 1));
        name.resize(comma);
    }
    std::string_view rest = base::trim(name);
    while (true) {
        const auto end = rest.find_first_of(" .");
        if (end == std::string_view::npos || rest[end] != '.') break;
        const std::string word = base::lower(rest.substr(0, end));
        if (std::find(titles.begin(), titles.end(), word) == titles.end()) break;
        if (!parts.depan.empty()) parts.depan += ' ';
        parts.depan += rest.substr(0, end + 1);
        rest = base::trim(rest.substr(end + 1));
    }
    parts.nama = rest;
    return parts;
}

class Pembaca {
  public:
    Pembaca(const TabelPegawai& table, const BarisTabel& row, const CaraBaca& how)
        : table_(table), row_(row), how_(how) {}

    IsianPegawai read() {
        read_nip();
        read_name();
        read_person();
        read_post();
        compare_with_numbers();
        return std::move(out_);
    }

  private:
    [[nodiscard]] Sel cell(Kolom column) const { return table_.sel(row_, column); }

    void add(Kolom column, base::Sentence sentence, Severity severity = Severity::galat) {
        out_.temuan.push_back(
            {table_.tempat(row_, column), base::shortened(cell(column).teks), std::move(sentence), severity});
    }
    // Long numbers are not repeated in findings: they are personal, and the place says where they stand.
    void add(Kolom column, const base::Findings& findings) {
        for (const base::Finding& f : findings)
            out_.temuan.push_back({table_.tempat(row_, column), {}, f.sentence, f.severity});
    }

    // Text to be kept; too long a cell is no name of anything.
    std::optional<std::string> text(Kolom column, std::size_t longest = 200) {
        std::string value = rapikan(cell(column).teks);
        if (value.empty() || value == "-") return std::nullopt;
        if (value.size() > longest) {
            add(column, say("impor.terlalu_panjang", {{"batas", std::to_string(longest)}}));
            return std::nullopt;
        }
        return value;
    }

    std::optional<calendar::Date> day(Kolom column) {
        const std::string_view written = cell(column).teks;
        if (written.empty() || written == "-") return std::nullopt;
        const auto date = baca_tanggal(written);
        if (!date) add(column, say("impor.tanggal"));
        return date;
    }

    void read_nip() {
        const Sel sel = cell(Kolom::nip);
        if (sel.teks.empty()) {
            out_.temuan.push_back({table_.tempat(row_, Kolom::nip), {}, say("impor.nip_kosong")});
            return;
        }
        if (sel.bilangan) return add(Kolom::nip, say("impor.nomor_bilangan"));
        const auto nip = pegawai::Nip::parse(sel.teks, {how_.ragam, how_.hari});
        if (!nip) return add(Kolom::nip, nip.error());
        add(Kolom::nip, nip->warnings());
        out_.nip = nip->digits();
        nip_ = *nip;
    }

    void read_name() {
        out_.gelar_depan = text(Kolom::gelar_depan, 60);
        out_.gelar_belakang = text(Kolom::gelar_belakang, 100);
        const auto written = text(Kolom::nama);
        if (!written) {
            if (cell(Kolom::nama).teks.empty()) add(Kolom::nama, say("impor.nama_kosong"));
            return;
        }
        NamaBergelar parts = split_titles(*written);
        if (parts.nama.empty() || std::none_of(parts.nama.begin(), parts.nama.end(), [](char c) {
                return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       static_cast<unsigned char>(c) >= 0x80;
            }))
            return add(Kolom::nama, say("impor.nama_tanpa_huruf"));
        if (!out_.gelar_depan && !parts.depan.empty()) out_.gelar_depan = std::move(parts.depan);
        if (!out_.gelar_belakang && !parts.belakang.empty()) out_.gelar_belakang = std::move(parts.belakang);
        out_.nama = std::move(parts.nama);
    }

    void read_person() {
        if (const std::string_view old = cell(Kolom::nip_lama).teks; !old.empty() && old != "-") {
            const auto number = pegawai::clean_number(old);
            if (number && number->size() == 9)
                out_.nip_lama = *number;
            else
                add(Kolom::nip_lama, say("impor.nip_lama"), Severity::peringatan);
        }
        read_sex();
        out_.tempat_lahir = text(Kolom::tempat_lahir, 100);
        out_.lahir = day(Kolom::tgl_lahir);
        if (out_.lahir && std::chrono::sys_days(*out_.lahir) > std::chrono::sys_days(how_.hari)) {
            add(Kolom::tgl_lahir, say("impor.tanggal_nanti"));
            out_.lahir.reset();
        }
        if (const auto written = text(Kolom::jenis_pegawai)) {
            out_.jenis = baca_jenis_pegawai(*written);
            if (!out_.jenis) add(Kolom::jenis_pegawai, say("impor.jenis_pegawai"));
        }
        read_grade();
        out_.tmt_golongan = day(Kolom::tmt_gol);
        if (const auto written = text(Kolom::kedudukan)) {
            out_.kedudukan = baca_kedudukan(*written);
            if (!out_.kedudukan) add(Kolom::kedudukan, say("impor.kedudukan"));
        }
        out_.pendidikan = text(Kolom::pendidikan);
        read_nik();
        if (auto mail = text(Kolom::email, 254)) {
            const auto at = mail->find('@');
            if (at == std::string::npos || at == 0 || mail->find('@', at + 1) != std::string::npos ||
                mail->find('.', at) == std::string::npos || mail->find(' ') != std::string::npos)
                add(Kolom::email, say("impor.surel"));
            else
                out_.email = std::move(mail);
        }
        if (auto phone = text(Kolom::no_hp, 40)) {
            if (phone->find_first_not_of("0123456789+-() ./") != std::string::npos)
                add(Kolom::no_hp, say("impor.nomor_hp"));
            else {
                if (cell(Kolom::no_hp).bilangan)
                    add(Kolom::no_hp, say("impor.nol_hilang"), Severity::peringatan);
                out_.no_hp = std::move(phone);
            }
        }
    }

    void read_sex() {
        const std::string word = lipat(cell(Kolom::jenis_kelamin).teks);
        if (word.empty()) return;
        const bool p_is_man = table_.pria_wanita();
        if (word == "l" || word == "pria" || word == "laki laki" || word == "laki" || word == "m" ||
            word == "male" || word == "1" || (word == "p" && p_is_man))
            out_.kelamin = JenisKelamin::pria;
        else if (word == "p" || word == "wanita" || word == "perempuan" || word == "f" || word == "female" ||
                 word == "w" || word == "2")
            out_.kelamin = JenisKelamin::wanita;
        else
            add(Kolom::jenis_kelamin, say("impor.kelamin"));
    }

    void read_grade() {
        const auto written = text(Kolom::gol_ruang);
        if (!written) return;
        const bool contract =
            out_.jenis ? *out_.jenis == JenisPegawai::pppk : nip_ && nip_->kind() == pegawai::JenisNip::pppk;
        if (contract) {
            const auto grade = pegawai::GolonganPppk::parse(*written);
            if (grade)
                out_.golongan = grade->text();
            else
                add(Kolom::gol_ruang, grade.error());
        } else {
            const auto grade = pegawai::Golongan::parse(*written);
            if (grade)
                out_.golongan = grade->text();
            else
                add(Kolom::gol_ruang, grade.error());
        }
    }

    void read_nik() {
        const Sel sel = cell(Kolom::nik);
        if (sel.teks.empty() || sel.teks == "-") return;
        if (sel.bilangan) return add(Kolom::nik, say("impor.nomor_bilangan"));
        const auto nik = pegawai::Nik::parse(sel.teks, how_.ragam);
        if (!nik) return add(Kolom::nik, nik.error());
        out_.nik = nik->digits();
        add(Kolom::nik, compare(*nik, out_.lahir, out_.kelamin));
    }

    void read_post() {
        out_.jabatan = text(Kolom::jabatan);
        out_.unit = text(Kolom::unit_kerja);
        out_.unit_induk = text(Kolom::unit_induk);
        out_.tmt_jabatan = day(Kolom::tmt_jabatan);
        if (const auto written = text(Kolom::jenis_jabatan)) {
            out_.jenis_jabatan = baca_jenis_jabatan(*written);
            if (!out_.jenis_jabatan) add(Kolom::jenis_jabatan, say("impor.jenis_jabatan"));
        }
        if (const auto written = text(Kolom::eselon)) {
            const std::string plain = lipat(*written);
            const pegawai::Eselon* known = pegawai::read_eselon(*written);
            if (known != nullptr)
                out_.eselon = known->text;
            else if (plain == "non eselon" || plain == "0" || plain == "00" || plain == "99")
                out_.eselon = "";
            else
                add(Kolom::eselon, say("impor.eselon"));
        }
        if (out_.jabatan && !out_.unit) add(Kolom::unit_kerja, say("impor.unit_kosong"));
        if (out_.unit && !out_.jabatan)
            add(Kolom::jabatan, say("impor.jabatan_kosong"), Severity::peringatan);
    }

    void compare_with_numbers() {
        if (!nip_) return;
        for (const base::Finding& f : compare(*nip_, out_.lahir, out_.kelamin))
            out_.temuan.push_back({table_.tempat(row_, Kolom::nip), {}, f.sentence, f.severity});
        if (out_.jenis && nip_->kind() != pegawai::JenisNip::tidak_dikenal &&
            (nip_->kind() == pegawai::JenisNip::pppk) != (*out_.jenis == JenisPegawai::pppk))
            add(Kolom::jenis_pegawai, say("impor.jenis_beda", {{"nip", std::string(nama(nip_->kind()))}}),
                Severity::peringatan);
    }

    const TabelPegawai& table_;
    const BarisTabel& row_;
    const CaraBaca& how_;
    IsianPegawai out_;
    std::optional<pegawai::Nip> nip_;
};

} // namespace

std::optional<std::string> baca_kedudukan(std::string_view text) {
    const std::string plain = lipat(text);
    if (digits(plain) && plain.size() <= 2) return plain.size() == 2 ? plain : "0" + plain;
    for (const auto& [code, name] : standings)
        if (lipat(name) == plain) return code;
    return std::nullopt;
}

std::string_view nama_kedudukan(std::string_view kode) {
    for (const auto& [code, name] : standings)
        if (kode == code) return name;
    return kode;
}

std::optional<JenisJabatan> baca_jenis_jabatan(std::string_view text) {
    const std::string plain = lipat(text);
    static constexpr std::array words{
        std::pair{"1", JenisJabatan::struktural},
        std::pair{"struktural", JenisJabatan::struktural},
        std::pair{"jabatan struktural", JenisJabatan::struktural},
        std::pair{"manajerial", JenisJabatan::struktural},
        std::pair{"jabatan manajerial", JenisJabatan::struktural},
        std::pair{"2", JenisJabatan::fungsional},
        std::pair{"jft", JenisJabatan::fungsional},
        std::pair{"jf", JenisJabatan::fungsional},
        std::pair{"fungsional", JenisJabatan::fungsional},
        std::pair{"jabatan fungsional", JenisJabatan::fungsional},
        std::pair{"fungsional tertentu", JenisJabatan::fungsional},
        std::pair{"jabatan fungsional tertentu", JenisJabatan::fungsional},
        std::pair{"3", JenisJabatan::rangkap},
        std::pair{"rangkap", JenisJabatan::rangkap},
        std::pair{"manajerial dan fungsional", JenisJabatan::rangkap},
        std::pair{"4", JenisJabatan::pelaksana},
        std::pair{"jfu", JenisJabatan::pelaksana},
        std::pair{"pelaksana", JenisJabatan::pelaksana},
        std::pair{"jabatan pelaksana", JenisJabatan::pelaksana},
        std::pair{"fungsional umum", JenisJabatan::pelaksana},
        std::pair{"jabatan fungsional umum", JenisJabatan::pelaksana},
    };
    for (const auto& [word, kind] : words)
        if (plain == word) return kind;
    return std::nullopt;
}

std::optional<JenisPegawai> baca_jenis_pegawai(std::string_view text) {
    const std::string plain = " " + lipat(text) + " ";
    const auto has = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
    if (has(" pppk ") || has(" p3k ") || has("perjanjian kerja")) return JenisPegawai::pppk;
    if (has(" cpns ") || has("calon ")) return JenisPegawai::cpns;
    if (has(" pns ") || has("negeri sipil") || plain == " 15 ") return JenisPegawai::pns;
    return std::nullopt;
}

IsianPegawai baca_isian(const TabelPegawai& tabel, const BarisTabel& row, const CaraBaca& how) {
    return Pembaca(tabel, row, how).read();
}

} // namespace kantor
