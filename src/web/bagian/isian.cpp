#include "web/bagian/isian.h"

#include "base/random.h"

#include <algorithm>

namespace web {

namespace {

using http::html::attr;
using http::html::flag;
using http::html::make;

std::string described_by(std::string_view name, bool hint, bool error) {
    std::string ids;
    if (hint) ids = "p-" + std::string(name);
    if (error) ids += (ids.empty() ? "g-" : " g-") + std::string(name);
    return ids;
}

Html label_hint_error(std::string_view name, std::string_view label, std::string_view hint,
                      const std::string& error) {
    Html out = make<R"(<label for="{}">{}</label>)">(name, label);
    if (!hint.empty()) out.add<R"(<p class="ptj" id="p-{}">{}</p>)">(name, hint);
    if (!error.empty())
        out.add<R"(<p class="galat" id="g-{}"><span class="sr">Galat: </span>{}</p>)">(name, error);
    return out;
}

std::string_view class_of(Rupa look) {
    return look == Rupa::utama ? "tbl" : look == Rupa::kedua ? "tbl dua-2" : "tbl bata";
}

} // namespace

std::string Galat::untuk(std::string_view place) const {
    std::string all;
    for (const base::Finding& f : temuan)
        if (f.place == place) all += (all.empty() ? "" : " ") + wording.render(f.sentence);
    return all;
}

Html isian(const Isian& f, const Galat& errors) {
    const std::string error = errors.untuk(f.nama);
    Html out = make<R"(<div class="is{}{}">)">(f.pendek ? " pendek" : "", error.empty() ? "" : " salah");
    out += label_hint_error(f.nama, f.label, f.petunjuk, error);
    const std::string ids = described_by(f.nama, !f.petunjuk.empty(), !error.empty());
    const bool keeps_value = f.jenis != "password" && f.jenis != "file";
    out.add<R"(<input class="in" id="{}" name="{}" type="{}"{}{}{}{}{}{}{}></div>)">(
        f.nama, f.nama, f.jenis, attr<"value">(keeps_value ? f.nilai : ""), attr<"inputmode">(f.papan),
        attr<"autocomplete">(f.isi_otomatis), attr<"accept">(f.terima), attr<"aria-describedby">(ids),
        attr<"aria-invalid">(error.empty() ? "" : "true"), flag<"required">(f.wajib));
    return out;
}

Html isian_banyak(const IsianBanyak& f, const Galat& errors) {
    const std::string error = errors.untuk(f.nama);
    Html out = make<R"(<div class="is{}">)">(error.empty() ? "" : " salah");
    out += label_hint_error(f.nama, f.label, f.petunjuk, error);
    const std::string ids = described_by(f.nama, !f.petunjuk.empty(), !error.empty());
    out.add<R"(<textarea class="in" id="{}" name="{}" rows="{}"{}{}>
{}</textarea></div>)">(f.nama, f.nama, f.baris, attr<"aria-describedby">(ids),
                       attr<"aria-invalid">(error.empty() ? "" : "true"), f.nilai);
    return out;
}

Html pilihan(std::string_view nama, std::string_view label, const std::vector<Pilihan>& choices,
             std::string_view chosen, const Galat& errors, std::string_view petunjuk) {
    const std::string error = errors.untuk(nama);
    Html out = make<R"(<div class="is{}">)">(error.empty() ? "" : " salah");
    out += label_hint_error(nama, label, petunjuk, error);
    const std::string ids = described_by(nama, !petunjuk.empty(), !error.empty());
    out.add<R"(<select class="in" id="{}" name="{}"{}>)">(nama, nama, attr<"aria-describedby">(ids));
    for (const Pilihan& choice : choices)
        out.add<R"(<option value="{}"{}>{}</option>)">(choice.kode, flag<"selected">(choice.kode == chosen),
                                                       choice.nama);
    out.add<"</select></div>">();
    return out;
}

Html centang(std::string_view nama, std::string_view label, bool on, std::string_view nilai) {
    return make<
        R"(<label class="cek"><input type="checkbox" name="{}" value="{}"{}> <span>{}</span></label>)">(
        nama, nilai, flag<"checked">(on), label);
}

Html formulir_buka(const Kunjungan& k, std::string_view alamat, bool berkas) {
    Html out = make<R"(<form method="post" action="{}"{}>)">(
        alamat, attr<"enctype">(berkas ? "multipart/form-data" : ""));
    if (k.sesi)
        out.add<
            R"(<input type="hidden" name="csrf" value="{}"><input type="hidden" name="kunci" value="{}">)">(
            k.csrf(), base::random_token(k.situs.random, 12));
    return out;
}

Html tombol(std::string_view tulisan, Rupa rupa) {
    return make<R"(<button class="{}">{}</button>)">(class_of(rupa), tulisan);
}

Html tautan_tombol(std::string_view tulisan, std::string_view alamat, Rupa rupa) {
    return make<R"(<a class="{}" href="{}">{}</a>)">(class_of(rupa), alamat, tulisan);
}

Html tombol_kirim(const Kunjungan& k, std::string_view alamat, std::string_view tulisan, Rupa rupa,
                  std::string_view nama, std::string_view nilai) {
    Html out = formulir_buka(k, alamat);
    if (!nama.empty()) out.add<R"(<input type="hidden" name="{}" value="{}">)">(nama, nilai);
    out += tombol(tulisan, rupa);
    out.add<"</form>">();
    return out;
}

Html ringkasan_galat(const base::Findings& findings, const base::Wording& wording) {
    if (findings.empty()) return {};
    Html out = make<R"(<div class="ring" role="alert"><h2>Ada yang perlu diperbaiki</h2><ul>)">();
    for (const base::Finding& f : findings) {
        if (f.place.empty())
            out.add<"<li>{}</li>">(wording.render(f.sentence));
        else
            out.add<R"(<li><a href="#{}">{}</a></li>)">(f.place, wording.render(f.sentence));
    }
    out.add<"</ul></div>">();
    return out;
}

Html sisip(Nada nada, std::string_view teks) {
    const std::string_view tone = nada == Nada::beres   ? " beres"
                                  : nada == Nada::dekat ? " dekat"
                                  : nada == Nada::jalan ? " jalan"
                                                        : "";
    return make<R"(<p class="sisip{}">{}</p>)">(tone, teks);
}

Html kosong(std::string_view judul, std::string_view teks, std::string_view tautan, std::string_view alamat) {
    Html out = make<R"(<div class="nihil-h"><strong>{}</strong><p>{}</p>)">(judul, teks);
    if (!tautan.empty()) out.add<R"(<p><a href="{}">{}</a></p>)">(alamat, tautan);
    out.add<"</div>">();
    return out;
}

Html nomor_halaman(std::string_view awal, int halaman, int semua) {
    if (semua <= 1) return {};
    Html out = make<R"(<nav class="hal" aria-label="Halaman">)">();
    int last = 0;
    for (int n = 1; n <= semua; ++n) {
        if (n != 1 && n != semua && std::abs(n - halaman) > 2) continue;
        if (n != last + 1) out.add<"<span>…</span>">();
        last = n;
        out.add<R"(<a{}{}>{}</a>)">(attr<"href">(std::string(awal) + std::to_string(n)),
                                    attr<"aria-current">(n == halaman ? "page" : ""), n);
    }
    out.add<"</nav>">();
    return out;
}

} // namespace web
