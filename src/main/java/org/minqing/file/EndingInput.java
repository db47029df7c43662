package org.minqing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's bytes for a decoder that may not believe that they end: some go on for minutes with what a damaged picture says is still
 * to come, so after so many answers that there is nothing more it is told so in a way it cannot overhear.
 */
final class EndingInput extends MemoryCacheImageInputStream {

    /** A sound picture is read past its end a few times at most: readers look ahead. */
    private static final int MOST = 1000;

    private int ends;

    EndingInput(byte[] picture) {
        super(new ByteArrayInputStream(picture));
    }

    @Override
    public int read() throws IOException {
        return told(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return told(super.read(into, from, length));
    }

    private int told(int read) {
        if (read < 0 && ++ends > MOST) {
            throw new IllegalStateException("the picture ended long ago");
        }
        return read;
    }
}
