#include "web/perkakas.h"

namespace web {
namespace {

formulir::Timbangan scale(const regime::Laws& laws) {
    auto figures = regime::pp46_2011::Angka::from(laws.at("pp46-2011")).value();
    const auto choices = figures.setelan;
    return {std::move(figures), choices, laws.at("rezim")};
}

} // namespace

Perkakas::Perkakas(const std::function<std::string_view(std::string_view path)>& data_file,
                   calendar::Zona zone)
    : hukum(regime::Laws::read(data_file).value()),
      kalender(calendar::Kalender::read(data_file("law/kalender.yaml")).value().in(zone)),
      timbangan(scale(hukum)) {}

} // namespace web
