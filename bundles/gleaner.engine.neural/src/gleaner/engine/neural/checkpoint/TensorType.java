// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a tensor's floats lie in a file, little-endian. The constants are called as the format calls them. */
public enum TensorType {
	/** 32 bits. */
	F32(4) {
		@Override
		void write(float value, ByteBuffer out) {
			out.putFloat(value);
		}

		@Override
		float read(MemorySegment data, long offset) {
			return data.get(FLOAT, offset);
		}
	},
	/** 16 bits, of which 10 are precision; up to 65,504. */
	F16(2) {
		@Override
		void write(float value, ByteBuffer out) {
			out.putShort(Float.floatToFloat16(value));
		}

		@Override
		float read(MemorySegment data, long offset) {
			return Float.float16ToFloat(data.get(SHORT, offset));
		}
	},
	/** 16 bits: the upper half of a 32-bit float. 7 bits are precision, the range is that of 32 bits. */
	BF16(2) {
		@Override
		void write(float value, ByteBuffer out) {
			out.putShort(toUpperHalf(value));
		}

		@Override
		float read(MemorySegment data, long offset) {
			return Float.intBitsToFloat(data.get(SHORT, offset) << 16);
		}
	};

	private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private final int bytes;

	TensorType(int bytes) {
		this.bytes = bytes;
	}

	/** How many bytes a value takes. */
	public int bytes() {
		return bytes;
	}

	/** Writes a value as near as this type can hold it. */
	abstract void write(float value, ByteBuffer out);

	abstract float read(MemorySegment data, long offset);

	/** Rounds to the nearest, ties to even, as hardware does. What is no number stays none. */
	private static short toUpperHalf(float value) {
		int bits = Float.floatToRawIntBits(value);
		if (Float.isNaN(value)) return (short) (bits >>> 16 | 0x40);
		return (short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
	}
}
