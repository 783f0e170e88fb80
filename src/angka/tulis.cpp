#include "angka/tulis.h"

namespace angka {
namespace {

// "-17100000.5" -> "−17.100.000,5"
std::string in_indonesian(std::string machine) {
    const bool negative = machine.front() == '-';
    if (negative) machine.erase(0, 1);
    auto point = machine.find('.');
    if (point != std::string::npos)
        machine[point] = ',';
    else
        point = machine.size();
    for (std::size_t at = point; at > 3;) {
        at -= 3;
        machine.insert(at, ".");
    }
    return negative ? "−" + machine : machine;
}

} // namespace

std::string indonesian(const Rational& value) {
    const std::string whole = terminating_decimal(value);
    return in_indonesian(whole.empty() ? decimal(value, 2) : whole);
}

std::string indonesian(const Rational& value, int places) { return in_indonesian(decimal(value, places)); }

std::string rupiah(const Rational& value) {
    const std::string amount = value.is_whole() ? indonesian(abs(value)) : indonesian(abs(value), 2);
    return (value.sign() < 0 ? "−Rp" : "Rp") + amount;
}

} // namespace angka
