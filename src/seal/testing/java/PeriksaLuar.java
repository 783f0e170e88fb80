// PeriksaLuar -- what BouncyCastle and PDFBox say of every signature of a PDF, one line each. They share no code with ours.
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

public class PeriksaLuar {
    static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    static String stamp(TimeStampToken token, byte[] message) throws Exception {
        X509CertificateHolder holder =
            (X509CertificateHolder) token.getCertificates().getMatches(token.getSID()).iterator().next();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        boolean fits = Arrays.equals(sha256(message), token.getTimeStampInfo().getMessageImprintDigest());
        return fits ? "cap=sah" : "cap=lain";
    }

    static String signature(byte[] contents, byte[] covered) throws Exception {
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered), new ByteArrayInputStream(contents));
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder =
            (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        boolean valid;
        try {
            valid = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        } catch (CMSException digestDiffers) {
            valid = false;
        }
        AttributeTable own = signer.getSignedAttributes(), later = signer.getUnsignedAttributes();
        String line = "tanda=" + (valid ? "sah" : "rusak");
        line += " ess=" + (own.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null);
        line += " signingTime=" + (own.get(PKCSObjectIdentifiers.pkcs_9_at_signingTime) != null);
        if (later == null || later.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) == null) return line;
        byte[] token = later.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken).getAttrValues().getObjectAt(0)
            .toASN1Primitive().getEncoded();
        return line + " " + stamp(new TimeStampToken(new CMSSignedData(token)), signer.getSignature());
    }

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(new File(file).toPath());
            try (PDDocument document = PDDocument.load(bytes)) {
                for (PDSignature one : document.getSignatureDictionaries()) {
                    byte[] contents = one.getContents(bytes), covered = one.getSignedContent(bytes);
                    if ("ETSI.RFC3161".equals(one.getSubFilter()))
                        System.out.println("dokumen " + stamp(
                            new TimeStampToken(new CMSSignedData(new ByteArrayInputStream(contents))), covered));
                    else
                        System.out.println(one.getName() + " " + signature(contents, covered));
                }
            }
        }
    }
}
