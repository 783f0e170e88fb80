#include "paper/artifacts.h"

namespace paper {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) {
    return is_space(c) || c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/';
}

// Reads a content stream operator by operator; what stands between two operators are operands.
class Operators {
  public:
    explicit Operators(std::string_view content) : content_(content) {}

    // The next operator; empty at the end. begin() .. end() are its operands and itself.
    std::string_view next() {
        begin_ = at_;
        while (at_ < content_.size()) {
            const char c = content_[at_];
            if (is_space(c) || c == '[' || c == ']' || c == ')') {
                ++at_;
            } else if (c == '(') {
                string();
            } else if (c == '<' || c == '>') {
                angle();
            } else if (c == '/') {
                ++at_;
                word();
            } else {
                const std::string_view w = word();
                const char first = w.front();
                const bool number =
                    (first >= '0' && first <= '9') || first == '-' || first == '.' || first == '+';
                if (!number && w != "true" && w != "false" && w != "null") return w;
            }
        }
        return {};
    }
    [[nodiscard]] std::string_view text() const { return content_.substr(begin_, at_ - begin_); }

  private:
    std::string_view word() {
        const std::size_t from = at_;
        while (at_ < content_.size() && !is_delimiter(content_[at_])) ++at_;
        return content_.substr(from, at_ - from);
    }
    void string() {
        int depth = 0;
        do {
            if (content_[at_] == '\\') {
                ++at_;
            } else if (content_[at_] == '(') {
                ++depth;
            } else if (content_[at_] == ')') {
                --depth;
            }
            ++at_;
        } while (depth > 0 && at_ < content_.size());
    }
    void angle() {
        if (at_ + 1 < content_.size() && content_[at_ + 1] == content_[at_]) {
            at_ += 2; // << or >>
        } else if (content_[at_] == '<') {
            while (at_ < content_.size() && content_[at_] != '>') ++at_;
            ++at_;
        } else {
            ++at_;
        }
    }

    std::string_view content_;
    std::size_t begin_ = 0, at_ = 0;
};

} // namespace

Marked marked(std::string_view content) {
    Marked result;
    std::string& out = result.content;
    out.reserve(content.size() + content.size() / 8);
    Operators operators(content);
    int depth = 0;        // of marked content
    bool open = false;    // our own artifact
    bool in_text = false; // between BT and ET; an artifact neither opens nor closes there
    for (std::string_view op = operators.next(); !op.empty(); op = operators.next()) {
        const bool begins = op == "BDC" || op == "BMC";
        if (depth == 0 && !open && (op == "m" || op == "re" || op == "BT" || op == "Do" || op == "sh")) {
            out += "/Artifact BMC\n";
            open = true;
        } else if (open && !in_text && (begins || op == "q" || op == "Q" || op == "cm")) {
            out += "\nEMC\n";
            open = false;
        }
        if (op == "BT") in_text = true;
        if (op == "ET") in_text = false;
        if (begins) ++depth;
        if (begins && operators.text().find("/MCID") != std::string_view::npos) ++result.tags;
        if (op == "EMC") --depth;
        out += operators.text();
    }
    out += operators.text();
    if (open) out += "\nEMC\n";
    return result;
}

} // namespace paper
