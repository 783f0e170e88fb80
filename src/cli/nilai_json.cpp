#include "cli/nilai_tampil.h"
#include "formulir/json_tulis.h"
#include "sheet/csv.h"

#include <optional>

namespace cli {
namespace {

// One form is one object; several are a list. The first is held back until it is known which it is.
class PenampilJson final : public Penampil {
  public:
    PenampilJson(Context& context, const formulir::Timbangan& timbangan, PilihanTampil pilihan)
        : context_(context), timbangan_(timbangan), uraian_(pilihan.uraian) {}

    void formulir(formulir::Tertimbang form) override {
        std::string text;
        base::JsonWriter json(text);
        tulis_json(json, form, timbangan_, context_.wording, uraian_);
        add(std::move(text));
    }
    void galat(base::Findings findings) override {
        std::string text;
        base::JsonWriter json(text);
        json.begin_object().key("galat");
        write_findings(json, findings, context_.wording);
        json.end_object();
        add(std::move(text));
    }
    void selesai() override {
        if (first_)
            context_.out << *first_ << '\n';
        else
            context_.out << (listed_ ? "\n]\n" : "[]\n");
    }

  private:
    void add(std::string text) {
        if (!first_ && !listed_) {
            first_ = std::move(text);
            return;
        }
        if (first_) {
            context_.out << "[\n" << *first_;
            first_.reset();
            listed_ = true;
        }
        context_.out << ",\n" << text;
    }

    Context& context_;
    const formulir::Timbangan& timbangan_;
    formulir::Uraian uraian_;
    std::optional<std::string> first_;
    bool listed_ = false;
};

class PenampilCsv final : public Penampil {
  public:
    explicit PenampilCsv(Context& context) : context_(context), csv_(context.out) {
        for (const char* title : {"nama", "nip", "skp", "sebutan_skp", "perilaku", "sebutan_perilaku",
                                  "prestasi_kerja", "sebutan", "peringatan"})
            csv_.text(title);
        csv_.end_row();
    }

    void formulir(formulir::Tertimbang t) override {
        csv_.text(t.formulir.pegawai.nama).text(t.formulir.pegawai.nip);
        csv_.number(decimal(t.hasil.nilai_skp, 2)).text(t.sebutan_skp);
        csv_.number(t.hasil.perilaku ? decimal(t.hasil.perilaku->rata_rata, 2) : "").text(t.sebutan_perilaku);
        csv_.number(t.hasil.prestasi_kerja ? decimal(t.hasil.prestasi_kerja->tercetak, 2) : "")
            .text(t.sebutan_prestasi_kerja);
        std::string warnings;
        for (const base::Finding& f : t.peringatan) {
            if (!warnings.empty()) warnings += " | ";
            warnings += f.place + ": " + context_.text_of(f.sentence);
        }
        csv_.text(warnings).end_row();
    }
    void galat(base::Findings findings) override { print_findings(context_, findings); }
    void selesai() override {}

  private:
    Context& context_;
    sheet::CsvWriter csv_;
};

} // namespace

std::unique_ptr<Penampil> penampil_json(Context& context, const formulir::Timbangan& timbangan,
                                        PilihanTampil pilihan) {
    return std::make_unique<PenampilJson>(context, timbangan, pilihan);
}

std::unique_ptr<Penampil> penampil_csv(Context& context, const formulir::Timbangan&, PilihanTampil) {
    return std::make_unique<PenampilCsv>(context);
}

} // namespace cli
