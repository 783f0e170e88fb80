#include "web/kalkulator/rute.h"

#include "base/json.h"
#include "formulir/json_baca.h"
#include "formulir/json_isian.h"
#include "formulir/json_tulis.h"
#include "web/kalkulator/berkas.h"
#include "web/kalkulator/buku.h"
#include "web/kalkulator/tampil.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace web {
namespace {

using formulir::Timbangan;
using http::Response;
using kalkulator::Keadaan;
using kalkulator::Lembar;

regime::Law law(const Situs& situs, std::string_view name) {
    auto read = regime::Law::read(situs.data_file(fmt::format("law/{}.yaml", name)));
    if (!read) throw std::runtime_error("law/" + std::string(name) + ".yaml tidak terbaca");
    return *std::move(read);
}

Timbangan scale(const Situs& situs) {
    auto figures = regime::pp46_2011::Angka::from(law(situs, "pp46-2011"));
    if (!figures) throw std::runtime_error("law/pp46-2011.yaml tidak lengkap");
    const auto settings = figures->setelan;
    return {*std::move(figures), settings, law(situs, "rezim")};
}

// The form of a sheet: from its fields, or from the JSON that it keeps.
base::Result<formulir::FormulirMentah> form_of(const Lembar& sheet) {
    if (!sheet.dari_naskah()) return sheet.mentah();
    auto forms = formulir::baca_json(sheet.naskah);
    if (!forms) return base::refuse(std::move(forms.error()));
    if (forms->formulir.size() != 1)
        return base::refuse(
            base::say("formulir.harus_satu", {{"jumlah", std::to_string(forms->formulir.size())}}));
    return std::move(forms->formulir.front());
}

void weigh(Keadaan& state, const Timbangan& timbangan) {
    auto form = form_of(state.lembar);
    if (!form) {
        state.galat = std::move(form.error());
        return;
    }
    auto weighed = timbangan.timbang(*form);
    if (weighed)
        state.hasil = *std::move(weighed);
    else
        state.galat = std::move(weighed.error());
}

Response page(const Kunjungan& k, const Keadaan& state, const Timbangan& timbangan) {
    return Response::html(kalkulator::tampil(k, state, timbangan), state.galat.empty() ? 200 : 422);
}

Response buka(const Kunjungan& k, const Timbangan& timbangan) {
    Keadaan state;
    state.lembar = kalkulator::lembar_kosong();
    const std::string_view wanted = k.request.query("contoh");
    for (const auto& example : kalkulator::contoh)
        if (example.kode == wanted) {
            const std::string_view json = k.situs.data_file(fmt::format("examples/{}.json", example.kode));
            state.lembar = kalkulator::lembar_dari(formulir::baca_json(json).value().formulir.at(0));
            state.contoh = true;
            weigh(state, timbangan);
        }
    return page(k, state, timbangan);
}

Response hitung(const Kunjungan& k, const Timbangan& timbangan) {
    Keadaan state;
    state.lembar = kalkulator::lembar_dari(k.request.form_fields);
    const std::string_view act = k.request.form("aksi");
    if (act == "tambah" || act.starts_with("hapus-"))
        state.lembar.ubah(act);
    else
        weigh(state, timbangan);
    return page(k, state, timbangan);
}

std::string bytes_of(const http::Upload& upload) {
    std::ifstream in(upload.path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Which form of the file: 1 where nothing that can be used was typed.
std::size_t chosen(std::string_view typed, std::size_t forms) {
    std::size_t number = 1;
    std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return std::clamp<std::size_t>(number, 1, forms);
}

void one_of_many(Keadaan& state, const kalkulator::IsiBerkas& read, const Timbangan& timbangan) {
    for (const kalkulator::DibacaDariBerkas& form : read.formulir) {
        kalkulator::BarisDaftar row{form.mentah.nama.text, form.mentah.nip.text, {}};
        if (!base::has_errors(form.temuan))
            if (auto weighed = timbangan.timbang(form.mentah)) row.hasil = *std::move(weighed);
        state.daftar.push_back(std::move(row));
    }
    state.terpotong = read.terpotong;
}

Response dari_berkas(const Kunjungan& k, const Timbangan& timbangan) {
    Keadaan state;
    state.lembar = kalkulator::lembar_kosong();
    const http::Upload* upload = k.request.upload("berkas");
    if (upload == nullptr) {
        state.galat = {{"berkas", {}, base::say("kalkulator.tanpa_berkas")}};
        return page(k, state, timbangan);
    }
    state.nama_berkas = upload->filename;
    auto read = kalkulator::baca_berkas(bytes_of(*upload));
    if (!read) {
        state.galat = std::move(read.error());
        for (base::Finding& f : state.galat)
            if (f.place.empty()) f.place = "berkas";
        return page(k, state, timbangan);
    }
    if (read->formulir.size() > 1) one_of_many(state, *read, timbangan);
    state.ke = chosen(k.request.form("ke"), read->formulir.size());
    kalkulator::DibacaDariBerkas& form = read->formulir[state.ke - 1];
    state.lembar = kalkulator::lembar_dari(form.mentah);
    if (base::has_errors(form.temuan)) {
        // What the reader saw stands at the file's own place; what the check finds, at the field.
        std::copy_if(form.temuan.begin(), form.temuan.end(), std::back_inserter(state.galat),
                     [](const base::Finding& f) { return f.severity == base::Severity::galat; });
        Keadaan checked = state;
        weigh(checked, timbangan);
        base::append(state.galat, std::move(checked.galat));
        return page(k, state, timbangan);
    }
    weigh(state, timbangan);
    if (state.hasil) {
        base::Findings seen = std::move(read->peringatan);
        base::append(seen, std::move(form.temuan));
        base::append(seen, std::move(state.hasil->peringatan));
        state.hasil->peringatan = std::move(seen);
    }
    return page(k, state, timbangan);
}

// A form that cannot be weighed is not handed out as if it could: the page says what is wrong.
Response unduh(const Kunjungan& k, const Timbangan& timbangan,
               const std::function<base::Result<Response>(const formulir::FormulirMentah&,
                                                          const formulir::Tertimbang&)>& make) {
    Keadaan state;
    state.lembar = kalkulator::lembar_dari(k.request.form_fields);
    weigh(state, timbangan);
    if (!state.hasil) return page(k, state, timbangan);
    auto response = make(form_of(state.lembar).value(), *state.hasil);
    if (response) return *std::move(response);
    state.galat = std::move(response.error());
    return page(k, state, timbangan);
}

Response download(std::string bytes, std::string type, std::string name) {
    Response response;
    response.type = std::move(type);
    response.body = std::move(bytes);
    response.download_name = std::move(name);
    return response;
}

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Response unduh_xlsx(const Kunjungan& k, const Timbangan& timbangan) {
    return unduh(
        k, timbangan,
        [&](const formulir::FormulirMentah& form, const formulir::Tertimbang&) -> base::Result<Response> {
            auto book = kalkulator::buku(k.situs, timbangan.angka(), &form);
            if (!book) return base::refuse(std::move(book.error()));
            return download(*std::move(book), std::string(xlsx_type), "formulir-kinerja.xlsx");
        });
}

Response unduh_json(const Kunjungan& k, const Timbangan& timbangan) {
    return unduh(
        k, timbangan,
        [](const formulir::FormulirMentah& form, const formulir::Tertimbang&) -> base::Result<Response> {
            return download(formulir::json_isian(form) + "\n", "application/json", "formulir-kinerja.json");
        });
}

Response unduh_hasil(const Kunjungan& k, const Timbangan& timbangan) {
    return unduh(
        k, timbangan,
        [&](const formulir::FormulirMentah&, const formulir::Tertimbang& t) -> base::Result<Response> {
            std::string text;
            base::JsonWriter json(text);
            tulis_json(json, t, timbangan, k.situs.wording, formulir::Uraian::dengan);
            return download(text + "\n", "application/json", "hasil-penilaian.json");
        });
}

Response kosong_xlsx(const Kunjungan& k, const Timbangan& timbangan) {
    auto book = kalkulator::buku(k.situs, timbangan.angka(), nullptr);
    if (!book) throw std::runtime_error("formulir kosong tidak dapat ditulis");
    return download(*std::move(book), std::string(xlsx_type), "formulir-kinerja-kosong.xlsx");
}

} // namespace

void tambah_kalkulator(Pintu& pintu) {
    // Read once; a Timbangan never changes, so all threads weigh with the same one.
    const auto timbangan = std::make_shared<const Timbangan>(scale(pintu.situs()));
    using Visit = Response (*)(const Kunjungan&, const Timbangan&);
    const auto with = [&](Visit visit) {
        return [visit, timbangan](Kunjungan& k) { return visit(k, *timbangan); };
    };
    pintu.buka({.pattern = "/kalkulator", .halaman = with(buka)});
    pintu.buka({.pattern = "/kalkulator/formulir.xlsx",
                .halaman = with(kosong_xlsx),
                .weight = http::Weight::heavy});
    pintu.buka({.method = http::Method::post,
                .pattern = "/kalkulator",
                .halaman = with(hitung),
                .weight = http::Weight::heavy});
    pintu.buka({.method = http::Method::post,
                .pattern = "/kalkulator/berkas",
                .halaman = with(dari_berkas),
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = kalkulator::most_bytes});
    for (const auto& [pattern, visit] : {std::pair<const char*, Visit>{"/kalkulator/xlsx", unduh_xlsx},
                                         {"/kalkulator/json", unduh_json},
                                         {"/kalkulator/hasil", unduh_hasil}})
        pintu.buka({.method = http::Method::post,
                    .pattern = pattern,
                    .halaman = with(visit),
                    .weight = http::Weight::heavy});
}

} // namespace web
