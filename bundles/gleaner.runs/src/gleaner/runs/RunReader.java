package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the folder of a thread. What models there are, the folder {@code models} says; the card only tells about them. */
final class RunReader {
	static final String CARD = "run.json";
	static final String LOCK = "lock";
	static final String MODELS = "models";
	private static final String STATE = "state";
	private static final int FORMAT = 1;
	private static final Pattern MODEL = Pattern.compile("(\\d{1,18})\\.safetensors");

	private RunReader() {
	}

	/** Whether a folder looks like one of a thread. */
	static boolean isRun(Path folder) {
		return Files.isRegularFile(folder.resolve(CARD));
	}

	/**
	 * What a folder told.
	 *
	 * @param run with its state as the card says it
	 * @param newest when the last of its models was written to; the beginning of time if it has none
	 */
	record Told(Run run, FileTime newest) {
	}

	/** @throws StudioException if its card cannot be read, or is newer than this Gleaner */
	static Told read(Path folder) throws StudioException {
		JsonFields card = JsonFile.read(folder.resolve(CARD));
		card.requireFormat("the thread", FORMAT);
		String id = folder.getFileName().toString();
		Models models = models(id, folder, card);
		Run run = new Run(id, card.optionalText("name").orElse(""), card.text("engine"), RunState.of(card.optionalText("state").orElse("")).orElse(RunState.BROKEN), time(card, "born"), time(card, "died"),
				card.has("steps") ? card.whole("steps") : 0, number(card, "loss"), number(card, "validationLoss"), card.optionalText("corpus").orElse(""), card.textMap("parameters"),
				card.has("weights") ? card.whole("weights") : 0, models.all, findings(card), card.optionalText("error").orElse(""), folder, canGoOn(folder));
		return new Told(run, models.newest);
	}

	/** Whether there is a state to go on from. */
	static boolean canGoOn(Path folder) {
		return Files.isDirectory(folder.resolve(STATE));
	}

	/** @param said on the card */
	static RunState state(RunState said, Path folder) {
		if (isAtWork(folder)) return RunState.RUNNING;
		return said == RunState.RUNNING ? RunState.BROKEN : said;
	}

	/** Whether a program holds the lock of the thread. The system lets go of it when the program dies, however it dies. */
	static boolean isAtWork(Path folder) {
		Path lock = folder.resolve(LOCK);
		if (!Files.isRegularFile(lock)) return false;
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock probe = channel.tryLock()) {
			return probe == null;
		} catch (OverlappingFileLockException e) {
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	private static Optional<LocalDateTime> time(JsonFields card, String field) throws StudioException {
		Optional<String> text = card.optionalText(field);
		if (text.isEmpty()) return Optional.empty();
		try {
			return Optional.of(LocalDateTime.parse(text.get()));
		} catch (DateTimeException e) {
			throw card.wrong(field, "a time such as 2016-10-26T18:39:18");
		}
	}

	private static double number(JsonFields card, String field) throws StudioException {
		return card.has(field) ? card.decimal(field) : Double.NaN;
	}

	private static List<Run.Finding> findings(JsonFields card) throws StudioException {
		List<Run.Finding> findings = new ArrayList<>();
		for (JsonFields finding : card.objects("health")) findings.add(new Run.Finding(finding.whole("step"), finding.text("what")));
		return findings;
	}

	private record Models(List<RunModel> all, FileTime newest) {
	}

	private static Models models(String run, Path folder, JsonFields card) throws StudioException {
		Map<Long, JsonFields> told = new HashMap<>();
		for (JsonFields model : card.objects("models")) told.put(model.whole("step"), model);
		List<RunModel> models = new ArrayList<>();
		FileTime newest = FileTime.fromMillis(0);
		Path place = folder.resolve(MODELS);
		if (!Files.isDirectory(place)) return new Models(models, newest);
		try (Stream<Path> files = Files.list(place)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Matcher name = MODEL.matcher(file.getFileName().toString());
				if (!name.matches()) continue;
				Optional<BasicFileAttributes> attributes = attributes(file);
				if (attributes.isEmpty()) continue;
				FileTime changed = attributes.get().lastModifiedTime();
				if (changed.compareTo(newest) > 0) newest = changed;
				long step = Long.parseLong(name.group(1));
				JsonFields about = told.get(step);
				models.add(new RunModel(run, step, about == null ? Double.NaN : number(about, "loss"), about == null ? Double.NaN : number(about, "validationLoss"),
						about == null ? "" : about.optionalText("kept").orElse(""), file, attributes.get().size()));
			}
		} catch (IOException e) {
			throw Faults.reading(place, e);
		}
		models.sort(Comparator.comparingLong(RunModel::step));
		return new Models(models, newest);
	}

	/** Nothing if the file has gone since the folder was listed: who trains clears away models that are not to be kept. */
	private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
		try {
			return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}
}
