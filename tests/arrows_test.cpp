// The drawing of the house (src/ARROWS), the link line of every room and every #include say the same.
#include "base/source_dir_for_tests.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using Rooms = std::map<std::string, std::set<std::string>>;

const fs::path src = fs::path(base::source_dir()) / "src";

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::set<std::string> words(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

Rooms drawing() {
    Rooms rooms;
    std::istringstream lines(contents(src / "ARROWS"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto colon = line.find(':');
        rooms[line.substr(0, colon)] = words(line.substr(colon + 1));
    }
    return rooms;
}

std::set<std::string> link_line(const std::string& room) {
    const std::string text = contents(src / room / "CMakeLists.txt");
    std::smatch found;
    if (!std::regex_search(text, found, std::regex("teraju_room\\(" + room + "\\s*(LINKS ([a-z ]+))?")))
        return {"no teraju_room line"};
    return words(found[2].str());
}

TEST(Arrows, EveryRoomIsDrawnAndEveryDrawnRoomExists) {
    std::set<std::string> folders;
    for (const auto& entry : fs::directory_iterator(src))
        if (entry.is_directory()) folders.insert(entry.path().filename());
    std::set<std::string> drawn;
    for (const auto& [room, links] : drawing()) drawn.insert(room);
    EXPECT_EQ(folders, drawn);
}

TEST(Arrows, TheLinkLineOfEveryRoomIsItsLineInTheDrawing) {
    for (const auto& [room, allowed] : drawing()) EXPECT_EQ(link_line(room), allowed) << room;
}

TEST(Arrows, EveryIncludeFollowsAnArrow) {
    const Rooms rooms = drawing();
    const std::regex include("#include \"([a-z_]+)/");
    for (const auto& [room, allowed] : rooms)
        for (const auto& entry : fs::recursive_directory_iterator(src / room)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
            const std::string text = contents(entry.path());
            for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it) {
                const std::string target = (*it)[1];
                EXPECT_TRUE(target == room || allowed.contains(target))
                    << entry.path() << " looks into " << target;
            }
        }
}

TEST(Arrows, TheRoomsHaveAnOrderWithoutCircles) {
    Rooms rest = drawing();
    while (!rest.empty()) {
        std::set<std::string> ground;
        for (const auto& [room, links] : rest)
            if (links.empty()) ground.insert(room);
        ASSERT_FALSE(ground.empty()) << "a circle among the remaining rooms, one of them "
                                     << rest.begin()->first;
        for (const std::string& room : ground) rest.erase(room);
        for (auto& [room, links] : rest)
            for (const std::string& done : ground) links.erase(done);
    }
}

TEST(Arrows, EveryRoomSaysWhatLivesInIt) {
    for (const auto& [room, links] : drawing())
        EXPECT_GT(contents(src / room / "README.md").size(), 80U) << room;
}

} // namespace
