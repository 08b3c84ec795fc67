// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Survey;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cluster with Slurm. Tasks go there as arrays; which places work on which tasks stands in a list beside, so that any tasks can be sent
 * again. Jobs are found in the queue by their name, so nothing is lost if this program is killed while it sends them. No database of Slurm
 * is needed.
 */
public final class Slurm implements Place {
	private static final Pattern LARGEST_ARRAY = Pattern.compile("(?m)^\\s*MaxArraySize\\s*=\\s*(\\d+)");
	/** What Slurm allows if nobody says otherwise. */
	private static final int USUAL_ARRAY = 1001;
	private static final String SCRIPT = "slurm.sh";
	private static final String LIST = ".list";

	private final Site site;
	private final Shell shell;

	public Slurm(Site site) {
		this.site = site;
		shell = new Shell(site.host(), site.ssh());
	}

	/** Where the folder of a job lies, as the cluster sees it. */
	private String there(JobFolder job) throws StudioException {
		return site.isFar() ? site.folder() + "/" + job.job().key() : job.path().toAbsolutePath().toString();
	}

	@Override
	public void submit(JobFolder job, List<Integer> tasks) throws StudioException, InterruptedException {
		Job known = job.job();
		job.forgetStop();
		String there = there(job);
		AtomicFile.write(job.queue().resolve(SCRIPT), script(known, there));
		List<List<Integer>> packs = packs(tasks, known.needs().pack());
		int most = largestArray();
		List<Integer> lists = new ArrayList<>();
		for (int from = 0; from < packs.size(); from += most)
			lists.add(writeList(job, packs.subList(from, Math.min(from + most, packs.size()))));
		if (site.isFar()) send(job, there);
		for (int list : lists) sbatch(shell, there, known.key(), list, "0-" + (readList(job, list).size() - 1));
	}

	/** Sends one place of an array again, from the cluster itself: its time is over before its work is. */
	public static void again(JobFolder job, int list, int index) throws StudioException, InterruptedException {
		sbatch(new Shell("", List.of()), job.path().toAbsolutePath().toString(), job.job().key(), list, Integer.toString(index));
	}

	/**
	 * Sends trainings that have been found to be the better ones to their next rung, from the cluster itself; if several try, one does.
	 *
	 * @param rung how many rungs they have reached
	 */
	public static void nextRung(JobFolder job, int rung, List<Integer> tasks) throws StudioException, InterruptedException {
		Path claim = job.queue().resolve("rung-" + rung + ".sent");
		try {
			Files.createFile(claim);
		} catch (FileAlreadyExistsException e) {
			return;
		} catch (IOException e) {
			throw Faults.writing(claim, e);
		}
		int list = writeList(job, packs(tasks, job.job().needs().pack()));
		sbatch(new Shell("", List.of()), job.path().toAbsolutePath().toString(), job.job().key(), list,
				"0-" + (readList(job, list).size() - 1));
	}

	private static void sbatch(Shell shell, String there, String key, int list, String places)
			throws StudioException, InterruptedException {
		shell.tell(List.of("sbatch", "--parsable", "--job-name=" + key + "." + list, "--array=" + places,
				"--output=" + there + "/queue/%A_%a.log", there + "/queue/" + SCRIPT, Integer.toString(list)));
	}

	private static List<List<Integer>> packs(List<Integer> tasks, int pack) {
		List<List<Integer>> packs = new ArrayList<>();
		for (int from = 0; from < tasks.size(); from += pack) packs.add(tasks.subList(from, Math.min(from + pack, tasks.size())));
		return packs;
	}

	private int largestArray() throws StudioException, InterruptedException {
		Shell.Answer answer = shell.ask("scontrol", "show", "config");
		Matcher matcher = LARGEST_ARRAY.matcher(answer.out());
		// The number caps the places, which begin at 0.
		return answer.code() == 0 && matcher.find() ? Math.max(1, Integer.parseInt(matcher.group(1))) : USUAL_ARRAY;
	}

	/** Each line has the tasks of one place. */
	private static int writeList(JobFolder job, List<List<Integer>> packs) throws StudioException {
		String text = packs.stream().map(pack -> pack.stream().map(String::valueOf).collect(Collectors.joining(" ")))
				.collect(Collectors.joining("\n", "", "\n"));
		for (int list = 1;; list++) {
			Path file = job.queue().resolve(list + LIST);
			try {
				Files.createDirectories(job.queue());
				Files.createFile(file);
			} catch (FileAlreadyExistsException e) {
				continue;
			} catch (IOException e) {
				throw Faults.writing(file, e);
			}
			AtomicFile.write(file, text);
			return list;
		}
	}

	/**
	 * The tasks of each place of a list.
	 *
	 * @throws StudioException if there is no such list, or it makes no sense
	 */
	public static List<List<Integer>> readList(JobFolder job, int list) throws StudioException {
		Path file = job.queue().resolve(list + LIST);
		try {
			List<List<Integer>> packs = new ArrayList<>();
			for (String line : Files.readAllLines(file)) {
				List<Integer> pack = new ArrayList<>();
				for (String number : line.strip().split("\\s+")) pack.add(Integer.parseInt(number));
				packs.add(pack);
			}
			return packs;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		} catch (NumberFormatException e) {
			throw new StudioException(file + " does not list tasks; run the job again", e);
		}
	}

	/** The script that each place of an array runs. */
	String script(Job job, String there) {
		StringBuilder script = new StringBuilder("#!/bin/sh\n");
		List<String> asked = new ArrayList<>(List.of("--cpus-per-task=1", "--ntasks=1", "--mem=" + job.needs().megabytes() + "M",
				"--time=" + job.needs().minutes(), "--requeue", "--open-mode=append"));
		asked.addAll(site.options());
		for (String option : asked) script.append("#SBATCH ").append(escaped(option)).append('\n');
		script.append("# Made by Gleaner for the job ").append(job.key()).append(".\n");
		for (String line : site.setup()) script.append(line).append('\n');
		script.append("GLEANER_VMARGS=\"-Xmx").append(job.needs().heap()).append("m ${GLEANER_VMARGS:-}\"\n")
				.append("OPENBLAS_NUM_THREADS=1\nOMP_NUM_THREADS=1\nexport GLEANER_VMARGS OPENBLAS_NUM_THREADS OMP_NUM_THREADS\n")
				.append("exec ").append(site.wrap().isBlank() ? "" : site.wrap().strip() + " ")
				.append(Shell.quoted(List.of(site.program(), "job", "work", there, "--minutes", Integer.toString(job.needs().minutes()))))
				.append(" --list \"$1\"\n");
		return script.toString();
	}

	/** In a line that begins with #SBATCH a blank ends the option, unless it is quoted from the beginning of the word. */
	private static String escaped(String option) {
		return option.contains(" ") ? '"' + option + '"' : option;
	}

	private void send(JobFolder job, String there) throws StudioException, InterruptedException {
		shell.tell(List.of("mkdir", "-p", there + "/tasks", there + "/queue"));
		shell.tell(List.of("rm", "-f", there + "/stop"));
		rsync(List.of("--exclude=/tasks", "--exclude=/locks", "--exclude=/far", "--exclude=/poems.txt"), job.path() + "/",
				shell.there(there + "/"));
		// What was told to be tried again.
		if (Files.isDirectory(job.tasks())) rsync(List.of("--include=/.[0-9]*/", "--include=/.[0-9]*/task.json", "--exclude=*"),
				job.tasks() + "/", shell.there(there + "/tasks/"));
	}

	private void rsync(List<String> options, String from, String to) throws StudioException, InterruptedException {
		List<String> words = new ArrayList<>(List.of("rsync", "-a", "--timeout=120", "-e", shell.rsh()));
		words.addAll(options);
		words.addAll(List.of(from, to));
		Shell.Answer answer = Shell.runHere(words);
		if (answer.code() != 0) throw new StudioException("rsync could not copy " + from + " to " + to + ": " + Shell.last(answer.err())
				+ "; try again, what was copied stays");
	}

	@Override
	public Standing state(JobFolder job) throws StudioException, InterruptedException {
		Job known = job.job();
		Path tasks = job.tasks();
		if (site.isFar()) {
			tasks = job.path().resolve("far");
			makeFolder(tasks);
			rsync(List.of("--delete", "--include=/*/", "--include=/*/task.json", "--include=/*/log.txt", "--exclude=*"),
					shell.there(there(job) + "/tasks/"), tasks + "/");
		}
		Set<Integer> running = new HashSet<>();
		Set<Integer> queued = new HashSet<>();
		List<SlurmQueue.Entry> entries = queue(job, known);
		for (SlurmQueue.Entry entry : entries) {
			List<List<Integer>> packs = list(job, entry);
			for (int index : entry.indices())
				if (index < packs.size()) (entry.running() ? running : queued).addAll(packs.get(index));
		}
		Survey survey = Survey.of(job, known, tasks).with(running);
		// Of a pack one task runs at a time.
		for (int task : running) if (survey.cards().containsKey(task) && survey.isReady(task)) queued.add(task);
		return new Standing(survey, queued, !entries.isEmpty());
	}

	/** A list that was written on the cluster is known there only; then nothing is known of which tasks it has. */
	private List<List<Integer>> list(JobFolder job, SlurmQueue.Entry entry) throws StudioException, InterruptedException {
		int list = Integer.parseInt(entry.name().substring(entry.name().lastIndexOf('.') + 1));
		if (site.isFar() && !Files.exists(job.queue().resolve(list + LIST)))
			rsync(List.of("--include=/*" + LIST, "--exclude=*"), shell.there(there(job) + "/queue/"), job.queue() + "/");
		return Files.exists(job.queue().resolve(list + LIST)) ? readList(job, list) : List.of();
	}

	private List<SlurmQueue.Entry> queue(JobFolder job, Job known) throws StudioException, InterruptedException {
		String prefix = known.key() + ".";
		Shell.Answer json = shell.ask("squeue", "--me", "--json");
		Optional<List<SlurmQueue.Entry>> entries = json.code() == 0 ? SlurmQueue.ofJson(json.out(), prefix) : Optional.empty();
		if (entries.isPresent()) return entries.get();
		return SlurmQueue.ofText(shell.tell(List.of("squeue", "--noheader", "--array", "--format=" + SlurmQueue.COLUMNS)), prefix);
	}

	@Override
	public void cancel(JobFolder job) throws StudioException, InterruptedException {
		job.askToStop();
		if (site.isFar()) shell.tell(List.of("touch", there(job) + "/stop"));
		Set<String> waiting = new TreeSet<>();
		for (SlurmQueue.Entry entry : queue(job, job.job())) if (!entry.running()) waiting.add(entry.id());
		if (waiting.isEmpty()) return;
		List<String> words = new ArrayList<>(List.of("scancel", "--state=PENDING"));
		words.addAll(waiting);
		shell.tell(words);
	}

	@Override
	public void fetch(JobFolder job) throws StudioException, InterruptedException {
		if (!site.isFar()) return;
		makeFolder(job.tasks());
		String tasks = shell.there(there(job) + "/tasks/");
		// Those that were fetched before are not fetched again: what they made has been brought into the studio.
		List<String> options = new ArrayList<>(List.of("--include=/.[0-9]*/", "--include=/.[0-9]*/task.json", "--include=/.[0-9]*/log.txt",
				"--exclude=/.[0-9]*/*"));
		for (String name : names(job.tasks())) if (!name.startsWith(".")) options.addFirst("--exclude=/" + name + "/");
		Path arriving = job.path().resolve("arriving");
		makeFolder(arriving);
		rsync(options, tasks, arriving + "/");
		Map<String, Path> arrived = new LinkedHashMap<>();
		for (String name : names(arriving)) arrived.put(name, arriving.resolve(name));
		try {
			for (Map.Entry<String, Path> each : arrived.entrySet()) {
				Path place = job.tasks().resolve(each.getKey());
				if (each.getKey().startsWith(".")) Folders.delete(place);
				else Folders.delete(job.tasks().resolve("." + each.getKey()));
				Files.move(each.getValue(), place);
			}
			Folders.delete(arriving);
		} catch (IOException e) {
			throw Faults.writing(job.tasks(), e);
		}
	}

	private static List<String> names(Path folder) throws StudioException {
		try {
			return Folders.names(folder);
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	private static void makeFolder(Path folder) throws StudioException {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
	}
}
