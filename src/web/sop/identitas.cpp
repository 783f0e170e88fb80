#include "web/sop/identitas.h"

#include "calendar/date.h"

#include <vector>

namespace web::sop_pages {
namespace {

using http::html::make;

class Frame {
  public:
    Frame(const sop::Sop& s, const TampilBagan& show) : s_(s), show_(show) {}

    Html draw() {
        const sop::Identitas& id = s_.identitas();
        Html facts;
        fact(facts, "Nomor SOP", id.nomor, id.nomor.isi);
        fact(facts, "Tanggal pembuatan", id.tanggal_pembuatan, day(id.tanggal_pembuatan));
        fact(facts, "Tanggal revisi", id.tanggal_revisi, day(id.tanggal_revisi));
        fact(facts, s_.judul().tanggal_berlaku.isi, id.tanggal_pengesahan, day(id.tanggal_pengesahan));
        facts.add<"<dt>Disahkan oleh</dt><dd>{}{}</dd>">(
            value(id.disahkan_oleh.jabatan, id.disahkan_oleh.jabatan.isi), approver());
        fact(facts, s_.judul().nama.isi, id.nama, id.nama.isi);
        std::vector<sop::Isian> law;
        for (const sop::Rujukan& r : s_.dasar_hukum()) law.push_back(r.nama);
        return make<
            R"(<div class="idn"><div class="ins"><p><strong>{}</strong></p><p>{}</p></div><dl>{}</dl>{}{}{}{}{}{}</div>)">(
            value(id.instansi, id.instansi.isi), value(id.alamat, id.alamat.isi), facts,
            list("Dasar hukum", law), list("Kualifikasi pelaksana", s_.kualifikasi_pelaksana()),
            list("Keterkaitan", s_.keterkaitan()), list("Peralatan/perlengkapan", s_.peralatan()),
            list("Peringatan", s_.peringatan()), list("Pencatatan dan pendataan", s_.pencatatan()));
    }

  private:
    static std::string day(const sop::Isian& field) {
        const auto date = calendar::read_date(field.isi);
        return date ? calendar::tanggal(*date) : field.isi;
    }

    Html value(const sop::Isian& field, const std::string& words) {
        if (words.empty()) return make<"–{}">(show_.catatan(field.baris));
        return make<"{}{}{}">(words, tanda_tafsiran(field.sumber), show_.catatan(field.baris));
    }

    void fact(Html& to, std::string_view name, const sop::Isian& field, const std::string& words) {
        to.add<"<dt>{}</dt><dd>{}</dd>">(name, value(field, words));
    }

    Html approver() {
        const sop::Pengesah& by = s_.identitas().disahkan_oleh;
        Html lines;
        if (!by.nama.kosong()) lines.add<"<br>{}">(value(by.nama, by.nama.isi));
        if (!by.pangkat.kosong()) lines.add<"<br>{}">(value(by.pangkat, by.pangkat.isi));
        if (!by.nip.kosong()) {
            std::string digits;
            for (const char c : by.nip.isi)
                if (c >= '0' && c <= '9') digits += c;
            lines.add<"<br>NIP berakhiran {}">(digits.size() > 3 ? digits.substr(digits.size() - 3) : digits);
        }
        return lines;
    }

    Html list(std::string_view heading, const std::vector<sop::Isian>& items) {
        Html out = make<"<div><h3>{}</h3>">(heading);
        if (items.empty()) {
            out.add<"<p>–</p></div>">();
            return out;
        }
        out.add<"<ol>">();
        for (const sop::Isian& item : items) out.add<"<li>{}</li>">(value(item, item.isi));
        out.add<"</ol></div>">();
        return out;
    }

    const sop::Sop& s_;
    const TampilBagan& show_;
};

} // namespace

Html identitas(const sop::Sop& s, const TampilBagan& show) { return Frame(s, show).draw(); }

} // namespace web::sop_pages
