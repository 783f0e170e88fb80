#include "formulir/json_baca.h"

#include "base/text.h"
#include "skp/formulir.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using base::Json;
using base::say;

// Takes the members of one object, by name, and remembers which were there and which nobody asked for.
class Members {
  public:
    Members(const Json& json, std::string path, base::Findings& errors, base::Findings& warnings)
        : path_(std::move(path)), errors_(errors), warnings_(warnings) {
        if (const auto* object = json.as<Json::Object>()) {
            object_ = object;
            read_.resize(object->size());
        } else
            errors_.push_back({path_, base::shortened(json.written()), say("formulir.harus_objek")});
    }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;
    ~Members() {
        if (object_ == nullptr) return;
        for (std::size_t i = 0; i < object_->size(); ++i)
            if (!read_[i])
                warnings_.push_back({inside((*object_)[i].first),
                                     {},
                                     say("formulir.isian_tak_dikenal"),
                                     base::Severity::peringatan});
    }

    const Json* take(std::string_view name) {
        if (object_ == nullptr) return nullptr;
        for (std::size_t i = 0; i < object_->size(); ++i)
            if ((*object_)[i].first == name) {
                read_[i] = true;
                return (*object_)[i].second.is_null() ? nullptr : &(*object_)[i].second;
            }
        return nullptr;
    }

    void field(std::string_view name, Isian& isian) {
        const Json* json = take(name);
        if (json == nullptr) return;
        if (json->as<Json::Array>() != nullptr || json->as<Json::Object>() != nullptr) {
            errors_.push_back({inside(name), {}, say("formulir.harus_isian")});
            return;
        }
        isian.set(json->written(), json->as<Json::Number>() != nullptr ? Notasi::mesin : Notasi::bebas);
    }

    // The items of a list, or nothing.
    const Json::Array* list(std::string_view name) {
        const Json* json = take(name);
        if (json == nullptr) return nullptr;
        const auto* items = json->as<Json::Array>();
        if (items == nullptr)
            errors_.push_back({inside(name), base::shortened(json->written()), say("formulir.harus_daftar")});
        return items;
    }

    [[nodiscard]] std::string inside(std::string_view name) const {
        return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
    }

  private:
    std::string path_;
    const Json::Object* object_ = nullptr;
    std::vector<bool> read_;
    base::Findings& errors_;
    base::Findings& warnings_;
};

class Reader {
  public:
    base::Findings errors;
    base::Findings warnings;

    FormulirMentah formulir(const Json& json, const std::string& path) {
        FormulirMentah f;
        Members members(json, path, errors, warnings);
        members.field("aturan", f.aturan);
        members.field("jenis_jabatan", f.jenis_jabatan);
        if (const Json* pegawai = members.take("pegawai")) {
            Members who(*pegawai, members.inside("pegawai"), errors, warnings);
            who.field("nama", f.nama);
            who.field("nip", f.nip);
            who.field("pangkat", f.pangkat);
            who.field("jabatan", f.jabatan);
            who.field("unit", f.unit);
        }
        orang(members, "penilai", f.penilai);
        orang(members, "atasan_penilai", f.atasan_penilai);
        members.field("instansi", f.instansi);
        members.field("daerah", f.daerah);
        members.field("tempat", f.tempat);
        members.field("rekomendasi", f.rekomendasi);
        bagian(members, f.skp);
        if (const auto* others = members.list("skp_lain"))
            for (std::size_t i = 0; i < others->size(); ++i) {
                Members other((*others)[i], fmt::format("{}[{}]", members.inside("skp_lain"), i), errors,
                              warnings);
                bagian(other, f.skp_lain.emplace_back());
            }
        if (const Json* perilaku = members.take("perilaku")) {
            f.ada_perilaku = true;
            Members marks(*perilaku, members.inside("perilaku"), errors, warnings);
            for (std::size_t i = 0; i < f.perilaku.size(); ++i)
                marks.field(skp::Perilaku::nama_aspek[i], f.perilaku[i]);
        }
        f.place_of = [path](const std::string& inner) {
            const std::string place = inner == "nama" || inner == "nip" ? "pegawai." + inner : inner;
            return path.empty() ? place : path + "." + place;
        };
        return f;
    }

  private:
    void orang(Members& members, std::string_view name, OrangMentah& o) {
        const Json* json = members.take(name);
        if (json == nullptr) return;
        Members who(*json, members.inside(name), errors, warnings);
        who.field("nama", o.nama);
        who.field("nip", o.nip);
        who.field("pangkat", o.pangkat);
        who.field("jabatan", o.jabatan);
        who.field("unit", o.unit);
    }

    void bagian(Members& members, BagianMentah& b) {
        if (const Json* periode = members.take("periode")) {
            Members dates(*periode, members.inside("periode"), errors, warnings);
            dates.field("mulai", b.periode_mulai);
            dates.field("selesai", b.periode_selesai);
        }
        if (const auto* rows = members.list("kegiatan")) {
            b.kegiatan.reserve(rows->size());
            for (std::size_t i = 0; i < rows->size(); ++i)
                kegiatan((*rows)[i], fmt::format("{}[{}]", members.inside("kegiatan"), i),
                         b.kegiatan.emplace_back());
        }
        members.field("tugas_tambahan", b.tugas_tambahan);
        members.field("kreativitas", b.kreativitas);
    }

    void kegiatan(const Json& json, const std::string& path, KegiatanMentah& k) {
        Members members(json, path, errors, warnings);
        members.field("uraian", k.uraian);
        if (const Json* t = members.take("target")) {
            Members inner(*t, members.inside("target"), errors, warnings);
            target(inner, k.target);
        }
        if (const Json* r = members.take("realisasi")) {
            Members inner(*r, members.inside("realisasi"), errors, warnings);
            inner.field("kuantitas", k.realisasi.kuantitas);
            inner.field("kualitas", k.realisasi.kualitas);
            inner.field("waktu", k.realisasi.waktu);
            inner.field("biaya", k.realisasi.biaya);
        }
        members.field("dilaksanakan", k.dilaksanakan);
        members.field("angka_kredit", k.angka_kredit);
        members.field("dikecualikan", k.dikecualikan);
        if (const Json* again = members.take("target_ulang")) {
            k.ada_target_ulang = true;
            Members inner(*again, members.inside("target_ulang"), errors, warnings);
            target(inner, k.target_ulang);
            inner.field("alasan", k.target_ulang_alasan);
        }
    }

    static void target(Members& members, TargetMentah& t) {
        members.field("kuantitas", t.kuantitas);
        members.field("satuan", t.satuan);
        members.field("kualitas", t.kualitas);
        members.field("waktu", t.waktu);
        members.field("satuan_waktu", t.satuan_waktu);
        members.field("biaya", t.biaya);
    }
};

} // namespace

base::Result<DariJson> baca_json(std::string_view text, const base::JsonLimits& limits) {
    auto json = base::parse_json(text, limits);
    if (!json) return base::refuse(std::move(json.error()));
    DariJson out;
    Reader reader;
    if (const auto* forms = json->as<Json::Array>()) {
        for (std::size_t i = 0; i < forms->size(); ++i)
            out.formulir.push_back(reader.formulir((*forms)[i], fmt::format("[{}]", i)));
    } else if (json->as<Json::Object>() != nullptr) {
        out.formulir.push_back(reader.formulir(*json, {}));
    } else
        return base::refuse(say("formulir.bukan_formulir"), base::shortened(json->written()));
    if (!reader.errors.empty()) return base::refuse(std::move(reader.errors));
    out.peringatan = std::move(reader.warnings);
    return out;
}

} // namespace formulir
