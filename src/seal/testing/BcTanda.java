// A signer from outside: PDFBox and BouncyCastle, as many programs sign. BcTanda P12 SANDI der|ber IN OUT [IN OUT]...
import java.io.*;
import java.security.*;
import java.security.cert.Certificate;
import java.util.*;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.*;
import org.bouncycastle.cert.jcajce.*;
import org.bouncycastle.cms.*;
import org.bouncycastle.cms.jcajce.*;
import org.bouncycastle.operator.jcajce.*;

public class BcTanda {
    public static void main(String[] a) throws Exception {
        KeyStore ks = KeyStore.getInstance("PKCS12");
        ks.load(new FileInputStream(a[0]), a[1].toCharArray());
        String alias = ks.aliases().nextElement();
        PrivateKey key = (PrivateKey) ks.getKey(alias, a[1].toCharArray());
        Certificate[] chain = ks.getCertificateChain(alias);
        for (int i = 3; i + 1 < a.length; i += 2) tanda(a[i], a[i + 1], key, chain, a[2].equals("der"));
    }

    static void tanda(String from, String to, PrivateKey key, Certificate[] chain, boolean der) throws Exception {
        try (PDDocument doc = PDDocument.load(new File(from))) {
            PDSignature s = new PDSignature();
            s.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            s.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            s.setSignDate(Calendar.getInstance());
            SignatureInterface by = content -> {
                try {
                    CMSSignedDataGenerator gen = new CMSSignedDataGenerator();
                    gen.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(new JcaContentSignerBuilder("SHA256WithRSA").build(key), new JcaX509CertificateHolder((java.security.cert.X509Certificate) chain[0])));
                    gen.addCertificates(new JcaCertStore(Arrays.asList(chain)));
                    CMSSignedData signed = gen.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
                    return der ? signed.toASN1Structure().getEncoded("DER") : signed.getEncoded();
                } catch (Exception e) { throw new IOException(e); }
            };
            SignatureOptions o = new SignatureOptions();
            o.setPreferredSignatureSize(20000);
            doc.addSignature(s, by, o);
            try (OutputStream out = new FileOutputStream(to)) { doc.saveIncremental(out); }
        }
    }
}
