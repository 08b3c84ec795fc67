// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.voice.CorpusWeight;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code NAME} or {@code NAME:WEIGHT}, see {@link CorpusWeight#of}. */
public final class CorpusWeightConverter implements ITypeConverter<CorpusWeight> {
	@Override
	public CorpusWeight convert(String text) {
		try {
			return CorpusWeight.of(text);
		} catch (IllegalArgumentException e) {
			throw new TypeConversionException(e.getMessage());
		}
	}
}
