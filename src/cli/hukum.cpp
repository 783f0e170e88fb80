#include "cli/hukum.h"

#include <fmt/format.h>

#include <stdexcept>

namespace cli {

regime::Law law_file(const Context& context, std::string_view name) {
    const std::string path = fmt::format("law/{}.yaml", name);
    auto law = regime::Law::read(context.data_file(path));
    if (!law) throw std::runtime_error(path + ": " + law.error().front().place);
    return *std::move(law);
}

regime::Laws all_laws(const Context& context) {
    auto laws = regime::Laws::read(context.data_file);
    if (!laws) throw std::runtime_error("law/: " + laws.error().front().place);
    return *std::move(laws);
}

regime::pp46_2011::Angka angka_pp46(const Context& context) {
    auto angka = regime::pp46_2011::Angka::from(law_file(context, "pp46-2011"));
    if (!angka) throw std::runtime_error("law/pp46-2011.yaml: " + angka.error().front().place);
    return *std::move(angka);
}

} // namespace cli
