package gleaner.studio.runs;

import gleaner.studio.StudioException;
import gleaner.studio.files.Faults;
import gleaner.studio.files.JsonFields;
import gleaner.studio.files.JsonFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

	/** @throws StudioException if its card cannot be read, or is newer than this Gleaner */
	static Run read(Path folder) throws StudioException {
		JsonFields card = JsonFile.read(folder.resolve(CARD));
		card.requireFormat("the thread", FORMAT);
		String id = folder.getFileName().toString();
		return new Run(id, card.optionalText("name").orElse(""), card.text("engine"), state(card.optionalText("state").orElse(""), folder), time(card, "born"), time(card, "died"),
				card.has("steps") ? card.whole("steps") : 0, number(card, "loss"), number(card, "validationLoss"), card.optionalText("corpus").orElse(""), card.textMap("parameters"),
				card.has("weights") ? card.whole("weights") : 0, models(id, folder, card), findings(card), card.optionalText("error").orElse(""), folder, Files.isDirectory(folder.resolve(STATE)));
	}

	private static RunState state(String word, Path folder) {
		if (isAtWork(folder)) return RunState.RUNNING;
		RunState said = RunState.of(word).orElse(RunState.BROKEN);
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

	private static List<RunModel> models(String run, Path folder, JsonFields card) throws StudioException {
		Map<Long, JsonFields> told = new HashMap<>();
		for (JsonFields model : card.objects("models")) told.put(model.whole("step"), model);
		List<RunModel> models = new ArrayList<>();
		Path place = folder.resolve(MODELS);
		if (!Files.isDirectory(place)) return models;
		try (Stream<Path> files = Files.list(place)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Matcher name = MODEL.matcher(file.getFileName().toString());
				if (!name.matches()) continue;
				long step = Long.parseLong(name.group(1));
				JsonFields about = told.get(step);
				models.add(new RunModel(run, step, about == null ? Double.NaN : number(about, "loss"), about == null ? Double.NaN : number(about, "validationLoss"),
						about == null ? "" : about.optionalText("kept").orElse(""), file, Files.size(file)));
			}
		} catch (IOException e) {
			throw Faults.reading(place, e);
		}
		models.sort(Comparator.comparingLong(RunModel::step));
		return models;
	}
}
