package gleaner.cli.making;

import gleaner.voice.CorpusWeight;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code NAME} or {@code NAME:WEIGHT}. A colon that no number follows belongs to the name. */
final class CorpusWeightConverter implements ITypeConverter<CorpusWeight> {
	private static final Pattern WEIGHTED = Pattern.compile("(.+):([-+]?[0-9]*[.]?[0-9]+)");

	@Override
	public CorpusWeight convert(String text) {
		Matcher m = WEIGHTED.matcher(text);
		if (!m.matches()) return new CorpusWeight(text, 1);
		double weight = Double.parseDouble(m.group(2));
		if (!(weight > 0)) throw new TypeConversionException("the weight of " + m.group(1) + " is " + m.group(2) + ", must be above 0");
		return new CorpusWeight(m.group(1), weight);
	}
}
