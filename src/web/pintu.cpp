#include "web/pintu.h"

#include "berkas/hak_lajur.h"
#include "http/html.h"
#include "kantor/sesi.h"
#include "web/galat/galat.h"
#include "web/latar.h"
#include "web/masuk/masuk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace web {

namespace {

using http::Method;
using http::Request;
using http::Response;
using kantor::Kewajiban;
using pegawai::PegawaiId;

constexpr std::string_view cookie_plain = "teraju";
constexpr std::string_view cookie_secure = "__Host-teraju";
constexpr std::string_view wrapped = "titip."; // before the names of fields on their way through signing in

std::string_view cookie_name(const Request& request) { return request.secure ? cookie_secure : cookie_plain; }

std::optional<std::int64_t> id_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

// A form of another site never says "same-origin"; browsers without the field name their origin.
bool from_our_own_page(const Request& request) {
    const std::string_view site = request.header("sec-fetch-site");
    if (!site.empty()) return site == "same-origin" || site == "none";
    const std::string_view origin = request.header("origin");
    if (origin.empty()) return true;
    const auto scheme = origin.find("://");
    return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("host");
}

std::string_view page_that_is_owed(Kewajiban owed) {
    switch (owed) {
    case Kewajiban::faktor_kedua: return "/masuk/kode";
    case Kewajiban::pilih_sandi: return "/akun/sandi-baru";
    case Kewajiban::daftar_totp: return "/akun/faktor-kedua";
    case Kewajiban::tidak_ada: break;
    }
    return {};
}

std::string escaped_target(std::string_view target) {
    std::string out;
    http::html::percent(out, target);
    return out;
}

} // namespace

pegawai::Hubungan Kunjungan::hubungan_kantor() const {
    return pegawai::hubungan(*kantor, saya == nullptr ? PegawaiId{} : saya->id, std::nullopt, hari);
}

std::string Kunjungan::sekarang() const {
    return calendar::waktu(std::chrono::floor<std::chrono::minutes>(kini), instansi.zona);
}

const std::string& Kunjungan::csrf() const {
    if (csrf_tertutup.empty() && sesi) csrf_tertutup = tutup_csrf(situs.random, sesi->csrf);
    return csrf_tertutup;
}

journal::Entri Kunjungan::entri(std::string_view perbuatan) const {
    return kantor::entri(asal(), kini, perbuatan);
}

kantor::Loket Kunjungan::loket() const { return {situs.simpanan, situs.clock, situs.random, situs.instansi}; }

kantor::Asal Kunjungan::asal() const {
    return {saya == nullptr ? PegawaiId{} : saya->id, request.address, request.id,
            std::string(request.header("user-agent"))};
}

class Pintu::Layanan {
  public:
    Layanan(const Pintu& gate, const Jalan& way, Request& request)
        : gate_(gate), way_(way), request_(request) {}

    Response layani() {
        try {
            Kunjungan k = arrive();
            if (std::optional<Response> stopped = judge(k)) return *std::move(stopped);
            return carry_out(k);
        } catch (const kantor::SimpananGagal& failed) {
            return halaman_simpanan_gagal(gate_.situs_, failed, request_.id);
        }
    }

    // Fields of a session that has ended, brought by the page of signing in: that page was asked where it came from.
    std::optional<Response> titipan() {
        Kunjungan k = arrive();
        if (owed_ == Kewajiban::faktor_kedua || k.saya == nullptr) return std::nullopt;
        owed_ = Kewajiban::tidak_ada; // keeping a draft owes nothing; the next page asks
        brought_ = true;
        if (judge(k)) return std::nullopt;
        return way_.halaman(k);
    }

  private:
    Kunjungan arrive() {
        Situs& situs = gate_.situs_;
        Kunjungan k{request_, situs, {}, nullptr, situs.clock.now(), {}};
        const auto read = [&](kantor::Baca& db) {
            k.instansi = db.instansi(situs.instansi).value();
            k.hari = calendar::local_day(k.kini, k.instansi.zona);
            k.kantor = gate_.cuplikan_->kantor(db, situs.instansi);
            k.pengaturan = kantor::baca_pengaturan(db, situs.instansi);
            const std::string_view token = request_.cookie(cookie_name(request_));
            if (token.empty()) return;
            k.sesi = kantor::baca_sesi(db, situs.instansi, token, k.kini, k.pengaturan);
            if (k.sesi) k.akun = db.akun(situs.instansi, k.sesi->pegawai);
        };
        if (way_.parameter() == way_.orang)
            situs.simpanan.baca(read);
        else
            situs.simpanan.baca_berkas([&](berkas::Baca& db) {
                read(db.kantor());
                find_row(k, db);
            });
        sign_in(k);
        return k;
    }

    // The row that the route is about, in the snapshot in which the office was read.
    void find_row(Kunjungan& k, berkas::Baca& db) const {
        const auto id = id_of(request_.param(way_.parameter()));
        if (!id) return;
        const auto office = k.situs.instansi;
        if (!way_.berkas.empty())
            k.berkas = db.berkas(office, berkas::BerkasId{*id});
        else if (!way_.skp.empty())
            k.skp = db.skp(office, berkas::SkpId{*id});
        else
            k.bukti = db.bukti(office, berkas::BuktiId{*id});
    }

    // Whom the route is about; none: there is no such thing.
    [[nodiscard]] std::optional<PegawaiId> person_of(const Kunjungan& k) const {
        if (k.berkas) return k.berkas->pegawai;
        if (k.skp) return k.skp->pegawai;
        if (k.bukti) return k.bukti->pegawai;
        const auto id = way_.orang.empty() ? std::nullopt : id_of(request_.param(way_.orang));
        return id ? std::optional(PegawaiId{*id}) : std::nullopt;
    }

    // Who the session says it is, if that person still may come in.
    void sign_in(Kunjungan& k) {
        const pegawai::Pegawai* who = k.sesi ? k.kantor->pegawai(k.sesi->pegawai) : nullptr;
        if (who == nullptr || !who->aktif || !k.akun || k.akun->terkunci) {
            k.sesi.reset();
            k.akun.reset();
            return;
        }
        k.saya = who;
        owed_ = kantor::kewajiban(*k.sesi, *k.akun, kantor::wajib_totp(k.pengaturan, k.hubungan_kantor()),
                                  k.instansi.latihan);
        if (kantor::perlu_disegarkan(*k.sesi, k.kini))
            gate_.latar_->submit(k.sesi->kunci,
                                 [loket = k.loket(), sesi = *k.sesi] { kantor::segarkan(loket, sesi); });
    }

    // An answer where the page is not reached.
    std::optional<Response> judge(Kunjungan& k) {
        if (owed_ != Kewajiban::tidak_ada && !way_.sesi_belum_lengkap) {
            if (way_.perbuatan != pegawai::Perbuatan::buka_umum)
                return Response::see_other(std::string(page_that_is_owed(owed_)));
            k.saya = nullptr; // to a public page a stranger still
            k.sesi.reset();
            k.akun.reset();
        }
        const std::optional<PegawaiId> about = person_of(k);
        k.orang = about ? k.kantor->pegawai(*about) : nullptr;
        const bool is_missing = !way_.parameter().empty() && k.orang == nullptr;
        k.hubungan = pegawai::hubungan(*k.kantor, k.saya == nullptr ? PegawaiId{} : k.saya->id,
                                       is_missing ? std::nullopt : about, k.hari);
        if (!is_missing && k.berkas && k.saya != nullptr && !k.boleh(way_.perbuatan)) stand_in_lane(k);
        if (is_missing || !k.boleh(way_.perbuatan)) return refuse(k);
        if (request_.method == Method::post && !brought_) {
            if (!from_our_own_page(request_)) return halaman_tolak_kiriman(k);
            if (k.sesi && !kantor::csrf_cocok(*k.sesi, buka_csrf(request_.form("csrf"))))
                return way_.titipan ? halaman_kirim_ulang(k) : halaman_tolak_kiriman(k);
        }
        return std::nullopt;
    }

    // The case's own SOP may give a work to another post than the table of rights names.
    static void stand_in_lane(Kunjungan& k) {
        std::shared_ptr<const sop::Sop> sop;
        k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            sop = k.situs.perkakas.sop.ambil(db.kantor(), k.situs.instansi, k.berkas->sop);
        });
        k.hubungan = berkas::dengan_lajur(k.hubungan, *k.kantor, *sop, k.berkas->pegawai, k.saya->id, k.hari);
    }

    Response refuse(const Kunjungan& k) const {
        if (k.saya == nullptr && way_.titipan && from_our_own_page(request_)) return halaman_masuk_lagi(k);
        if (k.saya != nullptr || request_.method == Method::post) return halaman_tidak_ada(k);
        return Response::see_other("/masuk?ke=" + escaped_target(request_.target));
    }

    Response carry_out(Kunjungan& k) {
        if (request_.method != Method::post) {
            if (way_.catat_baca && k.orang != nullptr && k.orang->id != k.saya->id) note_reading(k);
            return way_.halaman(k);
        }
        const std::string_view key = request_.form("kunci");
        Response answer =
            !k.sesi || key.empty() || key.size() > 64 ? way_.halaman(k) : once(k, std::string(key));
        if (k.saya != nullptr) k.situs.hitung_tugas->lupakan(k.saya->id);
        return answer;
    }

    void note_reading(const Kunjungan& k) {
        // Whatever is done on a page about a case or a plan, opening it is reading an assessment.
        const bool reads_assessment = k.berkas || k.skp || k.bukti;
        journal::Entri entry =
            k.entri(pegawai::kode(reads_assessment ? pegawai::Perbuatan::lihat_penilaian : way_.perbuatan));
        entry.objek = k.berkas ? "berkas" : k.skp ? "skp" : k.bukti ? "bukti" : "pegawai";
        entry.objek_id = k.berkas  ? k.berkas->id.value()
                         : k.skp   ? k.skp->id.value()
                         : k.bukti ? k.bukti->id.value()
                                   : k.orang->id.value();
        (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            db.catat(k.situs.instansi, entry);
            return {};
        });
    }

    Response once(Kunjungan& k, const std::string& key) {
        const PegawaiId who = k.saya->id;
        std::optional<std::string> earlier;
        (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            earlier = db.sekali(k.situs.instansi, who, key, k.kini);
            return {};
        });
        if (earlier) return earlier->empty() ? halaman_sedang_dikerjakan(k) : Response::see_other(*earlier);
        const auto finish = [&](const std::string& result) {
            (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
                db.sekali_selesai(k.situs.instansi, who, key, result);
                return {};
            });
        };
        Response answer = carried_out(k, finish);
        // From here on the act is kept: whatever happens to this note, the key is not given back.
        finish(answer.status == 303 ? std::string(http::value_of(answer.headers, "Location"))
                                    : std::string());
        return answer;
    }

    // Where nothing was kept (disk full, busy), the same form may be sent again. Where nobody knows, the key stays: better
    // a question than the same act twice.
    template <class Finish>
    Response carried_out(Kunjungan& k, const Finish& finish) {
        using Sebab = kantor::SimpananGagal::Sebab;
        try {
            return way_.halaman(k);
        } catch (const kantor::SimpananGagal& failed) {
            if (failed.sebab() == Sebab::penuh || failed.sebab() == Sebab::sibuk) give_back(finish);
            throw;
        }
    }

    template <class Finish>
    static void give_back(const Finish& finish) {
        try {
            finish("");
        } catch (const kantor::SimpananGagal&) { // the page of a fault is on its way already
        }
    }

    const Pintu& gate_;
    const Jalan& way_;
    Request& request_;
    Kewajiban owed_ = Kewajiban::tidak_ada;
    bool brought_ = false;
};

Pintu::Pintu(Situs& situs)
    : situs_(situs), cuplikan_(std::make_unique<kantor::Cuplikan>(situs.simpanan)),
      latar_(std::make_unique<Latar>()) {}

Pintu::~Pintu() = default;

void Pintu::buka(Jalan jalan) { jalan_.push_back(std::move(jalan)); }

http::Router Pintu::router() {
    http::Router router;
    for (const Jalan& way : jalan_) {
        http::Route route;
        route.method = way.method;
        route.pattern = way.pattern;
        // What is journalled waits for the disk, and so does every act.
        route.weight = way.catat_baca || way.method == Method::post ? http::Weight::heavy : way.weight;
        route.body = way.method == Method::post ? way.body : http::Body::none;
        route.body_limit = way.body_limit;
        route.handler = [this, &way](Request& request) { return Layanan(*this, way, request).layani(); };
        router.add(std::move(route));
    }
    // A path that nobody has, as its visitor would see any other page: with his band, his menu, his search.
    static const Jalan nowhere{.pattern = "", .halaman = [](Kunjungan& k) { return halaman_tidak_ada(k); }};
    router.otherwise([this](Request& request) { return Layanan(*this, nowhere, request).layani(); });
    return router;
}

std::optional<Response> Pintu::terima_titipan(const Request& sign_in, const std::string& token) const {
    http::Router ways;
    std::optional<Response> answer;
    for (const Jalan& way : jalan_)
        if (way.titipan)
            ways.add({way.method, way.pattern, [&](Request& request) {
                          answer = Layanan(*this, way, request).titipan();
                          return Response{};
                      }});
    Request again;
    again.method = Method::post;
    again.path = again.target = std::string(sign_in.form("ke"));
    again.headers = sign_in.headers;
    again.address = sign_in.address;
    again.secure = sign_in.secure;
    again.id = sign_in.id;
    for (const auto& [name, value] : sign_in.form_fields)
        if (name.starts_with(wrapped) && name.substr(wrapped.size()) != "aksi")
            again.form_fields.emplace_back(name.substr(wrapped.size()), value);
    if (again.form_fields.empty()) return std::nullopt;
    again.form_fields.emplace_back("aksi", "titipan");
    again.cookies = {{std::string(cookie_name(again)), token}};
    const http::Match match = ways.find(again.method, again.path);
    if (match.route == nullptr) return std::nullopt;
    again.params = match.params;
    match.route->handler(again);
    return answer;
}

http::Fields bungkus_titipan(const Request& ended) {
    http::Fields fields;
    const bool again = http::has(ended.form_fields, "ke"); // the page of signing in itself, sent
    for (const auto& [name, value] : ended.form_fields) {
        if (again && name.starts_with(wrapped)) fields.emplace_back(name, value);
        if (!again && name != "csrf" && name != "kunci" && name != "aksi")
            fields.emplace_back(std::string(wrapped) + name, value);
    }
    return fields;
}

http::html::Html medan_titipan(const http::Fields& wrapped_fields) {
    http::html::Html out;
    for (const auto& [name, value] : wrapped_fields)
        out.add<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
    return out;
}

void pasang_cookie(Response& response, const Request& request, const std::string& token) {
    response.cookie({std::string(cookie_name(request)), token}, request.secure);
}

void cabut_cookie(Response& response, const Request& request) {
    response.cookie({std::string(cookie_name(request)), "", std::chrono::seconds(-1)}, request.secure);
}

std::string hanya_lokal(std::string_view ke) {
    const bool is_local = !ke.empty() && ke.front() == '/' && ke.substr(0, 2) != "//" &&
                          std::all_of(ke.begin(), ke.end(), [](char c) {
                              return static_cast<unsigned char>(c) > ' ' && c != '\\' && c != '\x7f';
                          });
    return is_local ? std::string(ke) : "/";
}

} // namespace web
