#include "base/source_dir_for_tests.h"
#include "cli/run_for_tests.h"
#include "cli/vektor_berkas.h"

#include <gmock/gmock.h>

#include <sstream>

namespace cli {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

const std::string kinds = "id,regime,kind,inputs_json,expected,source_url,note\n";
const std::string levels =
    "id,level,aspect,target,realisasi,unit,extra_json,expected,decimals_published,source_url,note\n";

Call vektor(const std::string& text, const std::string& format = "csv") {
    return teraju({"vektor", "-", "--format", format}, text);
}

// The one data row: "76,76,sama".
std::string verdict(const std::string& text) {
    const Call call = vektor(text);
    const auto first = call.out.find('\n') + 1;
    const auto comma = call.out.find(',', first) + 1;
    return call.out.substr(comma, call.out.size() - comma - 1);
}

std::string last_line(const std::string& text) {
    const auto end = text.find_last_not_of('\n');
    return text.substr(text.rfind('\n', end) + 1, end - text.rfind('\n', end));
}

TEST(Vektor, ThePublishedFiguresOfPp46AreOurs) {
    const Call call = teraju({"vektor", base::source_dir() + "/tests/vectors/pp46-2011.csv"});
    EXPECT_EQ(call.code, 0);
    EXPECT_EQ(last_line(call.out), "106 baris: 77 sama, 29 salah cetak, 0 beda, 0 tidak dikenal");
    EXPECT_EQ(call.err, "");
}

TEST(Vektor, ThePublishedFiguresOfTheLaterRegimesAreOurs) {
    const Call call = teraju({"vektor", base::source_dir() + "/tests/vectors/permen-and-ak.csv"});
    EXPECT_EQ(call.code, 0);
    EXPECT_EQ(last_line(call.out), "71 baris: 71 sama, 0 salah cetak, 0 beda, 0 tidak dikenal");
    EXPECT_EQ(call.err, "");
}

TEST(Vektor, EveryRowKeepsItsOrderAndItsId) {
    const Call call = vektor(
        kinds +
        "b,x,nt_direct,\"{\"\"nilai\"\": 3}\",3,,\na,x,nt_direct,\"{\"\"nilai\"\": \"\"4\"\"}\",5,,\n");
    EXPECT_EQ(call.out, "id,expected,got,verdict\nb,3,3,sama\na,5,4,beda\n");
    EXPECT_EQ(call.code, 1);
}

TEST(Vektor, TheDecimalsAreThoseThatWerePublished) {
    EXPECT_EQ(verdict(kinds + "a,x,iki_pct,\"{\"\"target\"\": 3, \"\"realisasi\"\": 2}\",66.7,,\n"),
              "66.7,66.7,sama");
    EXPECT_EQ(verdict(kinds + "a,x,iki_pct,\"{\"\"target\"\": 3, \"\"realisasi\"\": 2}\",66.66,,\n"),
              "66.66,66.67,beda");
    EXPECT_EQ(verdict(levels + "a,aspect,kuantitas,3,2,,,66.667,3,,\n"), "66.667,66.667,sama");
    EXPECT_EQ(verdict(levels + "a,aspect,kuantitas,3,2,,,67,,,\n"), "67,67,sama")
        << "as many as expected shows";
    EXPECT_EQ(verdict(levels + "a,aspect,kuantitas,2,2,,,100,2,,\n"), "100,100.00,sama");
    EXPECT_EQ(verdict(levels + "a,aspect,waktu,100,200,,,-24.00,2,,\n"), "-24.00,-24.00,sama");
    EXPECT_EQ(verdict(levels + "a,aspect,waktu,8,14.2,,,-1.5,1,,\n"), "-1.5,-1.5,sama");
    EXPECT_EQ(verdict(levels + "a,aspect,waktu,8,14.2,,,-2,0,,\n"), "-2,-2,sama")
        << "a half goes away from nought";
}

TEST(Vektor, AMisprintIsKeptAndNeverMatched) {
    const std::string row = "a,activity,nilai,,,,\"{\"\"kuantitas\"\":[\"\"2\"\",\"\"2\"\"],\"\"kualitas\"\":"
                            "[100,90],\"\"waktu\"\":[12,12]}\",";
    EXPECT_EQ(verdict(levels + row + "88.66,2,,DISAGREES: truncated\n"), "88.66,88.67,salah cetak");
    EXPECT_EQ(vektor(levels + row + "88.66,2,,DISAGREES: truncated\n").code, 0);
    EXPECT_EQ(verdict(levels + row + "88.67,2,,DISAGREES: truncated\n"), "88.67,88.67,beda")
        << "then our engine is wrong";
    EXPECT_EQ(verdict(levels + row + "88.66,2,,OK | not DISAGREES\n"), "88.66,88.67,beda");
}

TEST(Vektor, ACategoryMustMatchToo) {
    EXPECT_EQ(verdict(levels + "a,aspect,waktu,5,4,,\"{\"\"category\"\":\"\"sangat baik\"\"}\",96,0,,\n"),
              "96,96,sama");
    EXPECT_EQ(verdict(levels + "a,aspect,waktu,5,4,,\"{\"\"category\"\":\"\"Baik\"\"}\",96,0,,\n"),
              "96 Baik,96 Sangat Baik,beda");
    EXPECT_EQ(verdict(levels + "a,perilaku,rata_rata,,,,\"{\"\"nilai\"\":[\"\"90.994\"\"],\"\"category\"\":"
                               "\"\"Baik\"\"}\",90.99,2,,\n"),
              "90.99,90.99,sama");
    EXPECT_EQ(verdict(levels + "a,perilaku,rata_rata,,,,\"{\"\"nilai\"\":[\"\"90.995\"\"],\"\"category\"\":"
                               "\"\"Sangat Baik\"\"}\",91.00,2,,\n"),
              "91.00,91.00,sama");
}

TEST(Vektor, WordsAreComparedAsWords) {
    EXPECT_EQ(verdict(kinds + "a,x,kuadran,\"{\"\"hasil_kerja\"\": \"\"sesuai\"\", \"\"perilaku\"\": "
                              "\"\"sesuai\"\"}\",Baik,,\n"),
              "Baik,Baik,sama");
    EXPECT_EQ(verdict(kinds + "a,x,kuadran,\"{\"\"hasil_kerja\"\": \"\"sesuai\"\", \"\"perilaku\"\": "
                              "\"\"sesuai\"\"}\",Sangat Baik,,\n"),
              "Sangat Baik,Baik,beda");
    EXPECT_EQ(verdict(kinds + "a,x,distribusi,\"{\"\"capaian\"\": \"\"Baik\"\", \"\"jumlah\"\": {\"\"B\"\": "
                              "8}}\",B<=70;BP|K>0,,\n"),
              "\"B<=70;BP|K>0\",\"B<=70;BP|K>0\",sama");
}

TEST(Vektor, TheOrderOfTheColumnsDoesNotMatter) {
    EXPECT_EQ(vektor("note,expected,inputs_json,kind,id\n,3,\"{\"\"nilai\"\": 3}\",nt_direct,a\n").out,
              "id,expected,got,verdict\na,3,3,sama\n");
    EXPECT_EQ(vektor("Expected;Note;ID;Kind;Inputs_JSON\n3;;a;nt_direct;\"{\"\"nilai\"\": 3}\"\n").out,
              "id,expected,got,verdict\na,3,3,sama\n");
}

TEST(Vektor, WhatCannotBeComputedIsUnknownWithItsLine) {
    for (const char* row :
         {"a,x,nt_direct,{broken,3,,\n", "a,x,nt_direct,[3],3,,\n", "a,x,tidak_ada,{},3,,\n",
          "a,x,nt_direct,{},3,,\n", "a,x,nt_direct,\"{\"\"nilai\"\": 3}\",tiga,,\n", "a,x\n"}) {
        const Call call = vektor(kinds + row);
        EXPECT_EQ(call.code, 1) << row;
        EXPECT_THAT(call.out, EndsWith("tidak dikenal\n")) << row;
        EXPECT_THAT(call.err, HasSubstr("baris 2 (a)")) << row;
    }
    EXPECT_EQ(vektor(levels + "a,aspect,waktu,5,4,,,96,dua,,\n").code, 1);
    EXPECT_EQ(vektor(levels + "a,aspect,waktu,5,4,,,96,99,,\n").code, 1);
}

TEST(Vektor, AFileWithoutAUsableHeadLineEndsWithTwo) {
    for (const char* text : {"", "\n\n", "a,b,c\n1,2,3\n", "id,regime,kind\n"}) {
        const Call call = vektor(text);
        EXPECT_EQ(call.code, 2) << text;
        EXPECT_EQ(call.out, "") << text;
        EXPECT_NE(call.err, "") << text;
    }
    EXPECT_EQ(vektor(kinds).code, 2) << "no rows";
    EXPECT_EQ(teraju({"vektor", "/tidak/ada.csv"}).code, 2);
    EXPECT_THAT(vektor("id,kind,inputs_json,expected\n").err, HasSubstr("note"));
}

TEST(Vektor, TheTableEndsWithTheCounts) {
    const Call call =
        vektor(kinds + "a,x,nt_direct,\"{\"\"nilai\"\": 3}\",3,,\nb,x,nt_direct,\"{\"\"nilai\"\": 3}\",4,,\n",
               "teks");
    EXPECT_EQ(last_line(call.out), "2 baris: 1 sama, 0 salah cetak, 1 beda, 0 tidak dikenal");
}

} // namespace
} // namespace cli
