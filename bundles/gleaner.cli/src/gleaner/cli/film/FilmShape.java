// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.film;

import gleaner.film.Encoder;
import gleaner.film.FilmOrder;
import gleaner.film.picture.FilmSize;
import gleaner.film.reel.Sound;
import gleaner.film.scene.Theme;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how a film looks and how long it is. */
final class FilmShape {
	/** The colours of the window. */
	enum Colours {
		LIGHT, DARK
	}

	/** How a performance is shown. */
	enum Look {
		/** As its stage was. */
		STAGE,
		/** As a page that is written. */
		PAGE
	}

	/** Reads a size. */
	static final class SizeConverter implements ITypeConverter<FilmSize> {
		@Override
		public FilmSize convert(String text) {
			try {
				return FilmSize.of(text);
			} catch (IllegalArgumentException e) {
				throw new TypeConversionException(e.getMessage().replaceFirst("^the size is", "--size is"));
			}
		}
	}

	private static final int SECONDS = 60;

	@Option(names = "--minutes", paramLabel = "M",
			description = "The film's length, such as 8 or 0.5. Default: 1; of a performance, all of it.")
	private Double minutes;

	@Option(names = "--size", paramLabel = "WxH", defaultValue = "1920x1080", converter = SizeConverter.class,
			description = "The film's size in pixels. Default: ${DEFAULT-VALUE}.")
	private FilmSize size;

	@Option(names = "--fps", paramLabel = "N", defaultValue = "30", description = "Pictures per second. Default: ${DEFAULT-VALUE}.")
	private int framesASecond;

	@Option(names = "--theme", paramLabel = "light|dark",
			description = "The colours. Default: light; of a stage, its own.")
	private Colours theme;

	@Option(names = "--look", paramLabel = "stage|page", defaultValue = "stage",
			description = "How to show a performance: as on its stage, or as a page being written. Default: ${DEFAULT-VALUE}.")
	private Look look;

	@Option(names = "--encoder", paramLabel = "ffmpeg|java",
			description = "The encoder: the program ffmpeg, or the slow one that comes with Gleaner. Default: ffmpeg if it is installed.")
	private Encoder encoder;

	@Option(names = "--out", paramLabel = "FILE",
			description = "Where to write the film: a file that ends in .mp4, a page that ends in .html and plays itself, or a folder for "
					+ "numbered pictures. Default: the folder films of the studio.")
	private Path out;

	FilmSize size() {
		return size;
	}

	Look look() {
		return look;
	}

	Theme theme() {
		return theme == Colours.DARK ? Theme.DARK : Theme.LIGHT;
	}

	/** Whether a stage is dark; nothing if it is as it was. */
	Optional<Boolean> dark() {
		return Optional.ofNullable(theme).map(each -> each == Colours.DARK);
	}

	Optional<Path> out() {
		return Optional.ofNullable(out);
	}

	/** @param standard seconds, if nothing was said */
	FilmOrder order(double standard, Optional<Sound> sound) {
		return new FilmOrder(size, framesASecond, minutes == null ? standard : minutes * SECONDS, sound);
	}

	Encoder encoder() throws InterruptedException {
		return encoder == null ? Encoder.best() : encoder;
	}
}
