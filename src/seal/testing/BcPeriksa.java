// A judge from outside: BouncyCastle over PDFBox says of every signature of every file whether its digest and its
// signature hold. One line each: file, field, "utuh" or "rusak".
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

public class BcPeriksa {
    static boolean utuh(PDSignature signature, byte[] file) {
        try {
            byte[] contents = signature.getContents(file), covered = signature.getSignedContent(file);
            if ("ETSI.RFC3161".equals(signature.getSubFilter())) {
                TimeStampToken token = new TimeStampToken(new CMSSignedData(new ByteArrayInputStream(contents)));
                X509CertificateHolder own = (X509CertificateHolder) token.getCertificates().getMatches(token.getSID()).iterator().next();
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own));
                return Arrays.equals(MessageDigest.getInstance("SHA-256").digest(covered),
                                     token.getTimeStampInfo().getMessageImprintDigest());
            }
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered), new ByteArrayInputStream(contents));
            SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
            X509CertificateHolder own = (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own));
        } catch (Exception e) {
            return false;
        }
    }

    public static void main(String[] files) throws Exception {
        for (String name : files) {
            byte[] file = Files.readAllBytes(Path.of(name));
            try (PDDocument document = PDDocument.load(file)) {
                for (PDSignatureField field : document.getSignatureFields())
                    if (field.getSignature() != null)
                        System.out.println(name + " " + field.getFullyQualifiedName() + " " + (utuh(field.getSignature(), file) ? "utuh" : "rusak"));
            }
        }
    }
}
