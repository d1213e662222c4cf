import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** Holds each PDF against PDF/A-3a and PDF/UA-1: a line for each broken rule; exit code 0 means that none is. */
public final class VeraCheck {
    private static final String[][] STANDARDS = {{"3a", "PDFA-3A.xml"}, {"ua1", "PDFUA-1.xml"}};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean sound = files.length > 0;
        for (String file : files) {
            for (String[] standard : STANDARDS) {
                sound &= holds(file, standard[0], standard[1]);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean holds(String file, String flavour, String profile) throws Exception {
        String home = "org/verapdf/pdfa/validation/" + profile;
        try (InputStream rules = VeraCheck.class.getClassLoader().getResourceAsStream(home);
                PDFAParser document = Foundries.defaultInstance()
                        .createParser(new FileInputStream(file), PDFAFlavour.byFlavourId(flavour));
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(Profiles.profileFromXml(rules), false)) {
            ValidationResult result = validator.validate(document);
            TreeSet<String> broken = new TreeSet<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage());
                }
            }
            System.out.println((result.isCompliant() ? "sound " : "broken ") + flavour + " " + file
                    + " after " + result.getTotalAssertions() + " checks");
            broken.forEach(rule -> System.out.println("  " + rule));
            return result.isCompliant();
        }
    }
}
