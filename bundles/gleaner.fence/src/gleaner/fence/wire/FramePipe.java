// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Frames through a pair of pipes: the length of what follows, the kind, the number of the call, the body. One thread reads, one writes.
 * Nothing that comes is trusted: no length makes room for more than it may have.
 */
public final class FramePipe {
	/** Goes up with every change of what is said, and how. Both sides are of the same program, so that another one is refused. */
	public static final int VERSION = 2;

	/** The longest body that a process may send, in bytes. */
	public static final int LONGEST_FROM_PROCESS = 4 << 20;

	/** The longest body that the program may send: a corpus may hold a poem of 100 MB. */
	public static final int LONGEST_TO_PROCESS = 1 << 29;

	private static final int HEADER = 5;
	private static final int BUFFER = 1 << 16;
	/** Room that is made before anything has come: whoever announces more must send it first. */
	private static final int TRUSTED = 1 << 16;

	private final DataInputStream in;
	private final DataOutputStream out;
	private final int longest;

	/** @param longest the longest body that may come */
	public FramePipe(InputStream in, OutputStream out, int longest) {
		this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
		this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
		this.longest = longest;
	}

	/** Puts a frame into the buffer; {@link #flush} sends it. */
	public void write(Frame frame) throws IOException {
		out.writeInt(HEADER + frame.body().length);
		out.writeByte(frame.kind().ordinal());
		out.writeInt(frame.call());
		out.write(frame.body());
	}

	/** Sends what is in the buffer. */
	public void flush() throws IOException {
		out.flush();
	}

	/**
	 * Waits for the next frame.
	 *
	 * @return nothing if the pipe has ended between two frames
	 * @throws WireException if what comes is none
	 */
	public Optional<Frame> read() throws IOException {
		int first = in.read();
		if (first < 0) return Optional.empty();
		try {
			int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
			if (length < HEADER || length - HEADER > longest) throw new WireException("a message of " + length + " bytes cannot be");
			Kind kind = Kind.of(in.readUnsignedByte());
			int call = in.readInt();
			return Optional.of(new Frame(kind, call, body(length - HEADER)));
		} catch (EOFException e) {
			throw new WireException("the pipe ended within a message", e);
		}
	}

	private byte[] body(int length) throws IOException {
		if (length <= TRUSTED) {
			byte[] body = new byte[length];
			in.readFully(body);
			return body;
		}
		byte[] body = in.readNBytes(length); // grows with what comes
		if (body.length < length) throw new EOFException();
		return body;
	}
}
