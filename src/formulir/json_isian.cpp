#include "formulir/json_isian.h"

#include "angka/baca.h"
#include "base/json.h"
#include "base/text.h"
#include "skp/formulir.h"

namespace formulir {
namespace {

class Writer {
  public:
    Writer(std::string& out, int indent) : json_(out, indent) {}

    void form(const FormulirMentah& f) {
        json_.begin_object();
        words("aturan", f.aturan);
        person("pegawai", f.nama, f.nip, f.pangkat, f.jabatan, f.unit);
        person("penilai", f.penilai.nama, f.penilai.nip, f.penilai.pangkat, f.penilai.jabatan,
               f.penilai.unit);
        const OrangMentah& above = f.atasan_penilai;
        person("atasan_penilai", above.nama, above.nip, above.pangkat, above.jabatan, above.unit);
        words("instansi", f.instansi);
        words("daerah", f.daerah);
        words("tempat", f.tempat);
        words("rekomendasi", f.rekomendasi);
        words("jenis_jabatan", f.jenis_jabatan);
        part(f.skp);
        if (!f.skp_lain.empty()) {
            json_.key("skp_lain").begin_array();
            for (const BagianMentah& b : f.skp_lain) {
                json_.begin_object();
                part(b);
                json_.end_object();
            }
            json_.end_array();
        }
        if (f.ada_perilaku) {
            json_.key("perilaku").begin_object();
            for (std::size_t i = 0; i < f.perilaku.size(); ++i)
                number(skp::Perilaku::nama_aspek[i], f.perilaku[i]);
            json_.end_object();
        }
        json_.end_object();
    }

  private:
    void words(std::string_view name, const Isian& isian) {
        if (isian.terisi()) json_.member(name, base::trim(isian.text));
    }

    void person(std::string_view which, const Isian& nama, const Isian& nip, const Isian& pangkat,
                const Isian& jabatan, const Isian& unit) {
        bool any = false;
        for (const Isian* one : {&nama, &nip, &pangkat, &jabatan, &unit}) any = any || one->terisi();
        if (!any) return;
        json_.key(which).begin_object();
        words("nama", nama);
        words("nip", nip);
        words("pangkat", pangkat);
        words("jabatan", jabatan);
        words("unit", unit);
        json_.end_object();
    }

    void number(std::string_view name, const Isian& isian) {
        if (!isian.terisi()) return;
        const auto value = baca_angka(isian);
        const std::string digits = value ? terminating_decimal(*value) : std::string();
        if (digits.empty())
            words(name, isian);
        else
            json_.key(name).number(digits);
    }

    void part(const BagianMentah& b) {
        if (b.periode_mulai.terisi() || b.periode_selesai.terisi()) {
            json_.key("periode").begin_object();
            words("mulai", b.periode_mulai);
            words("selesai", b.periode_selesai);
            json_.end_object();
        }
        json_.key("kegiatan").begin_array();
        for (const KegiatanMentah& k : b.kegiatan) activity(k);
        json_.end_array();
        number("tugas_tambahan", b.tugas_tambahan);
        number("kreativitas", b.kreativitas);
    }

    void activity(const KegiatanMentah& k) {
        json_.begin_object();
        words("uraian", k.uraian);
        json_.key("target").begin_object();
        target(k.target);
        json_.end_object();
        json_.key("realisasi").begin_object();
        number("kuantitas", k.realisasi.kuantitas);
        number("kualitas", k.realisasi.kualitas);
        number("waktu", k.realisasi.waktu);
        number("biaya", k.realisasi.biaya);
        json_.end_object();
        words("dilaksanakan", k.dilaksanakan);
        number("angka_kredit", k.angka_kredit);
        words("dikecualikan", k.dikecualikan);
        if (k.ada_target_ulang) {
            json_.key("target_ulang").begin_object();
            target(k.target_ulang);
            words("alasan", k.target_ulang_alasan);
            json_.end_object();
        }
        json_.end_object();
    }

    void target(const TargetMentah& t) {
        number("kuantitas", t.kuantitas);
        words("satuan", t.satuan);
        number("kualitas", t.kualitas);
        number("waktu", t.waktu);
        words("satuan_waktu", t.satuan_waktu);
        number("biaya", t.biaya);
    }

    base::JsonWriter json_;
};

} // namespace

std::string json_isian(const FormulirMentah& mentah, int indent) {
    std::string out;
    Writer(out, indent).form(mentah);
    return out;
}

base::Result<angka::Rational> baca_angka(const Isian& isian) {
    switch (isian.notasi) {
    case Notasi::mesin: return angka::read_machine(isian.text);
    case Notasi::indonesia: return angka::read_indonesian(isian.text);
    case Notasi::bebas: break;
    }
    return angka::read_either(isian.text);
}

} // namespace formulir
