package org.minqing.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Chains;

class MerkleTest {

    @Property(tries = 300)
    void every_leaf_is_proved_by_its_path_and_by_no_other(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(min = 0, max = 299) int any) {
        List<byte[]> leaves = leaves(size);
        byte[] root = Merkle.root(leaves);
        int position = any % size;
        List<byte[]> path = Merkle.path(leaves, position);

        assertThat(Merkle.climb(leaves.get(position), position, size, path)).get().isEqualTo(root);
        byte[] other = leaves(size + 1).getLast();
        assertThat(Merkle.climb(other, position, size, path).filter(found -> java.util.Arrays.equals(found, root))).isEmpty();
        int elsewhere = (position + 1) % size;
        if (elsewhere != position) {
            assertThat(Merkle.climb(leaves.get(position), elsewhere, size, path)
                            .filter(found -> java.util.Arrays.equals(found, root)))
                    .isEmpty();
        }
    }

    @Property(tries = 12)
    void the_tree_over_blocks_is_the_tree_over_leaves(@ForAll @IntRange(min = 1, max = 5000) int size) {
        List<byte[]> leaves = leaves(size);
        var growing = new Merkle.Growing();
        leaves.forEach(growing::add);
        List<byte[]> blocks = growing.blocks();
        assertThat(Merkle.root(blocks)).isEqualTo(Merkle.root(leaves));

        int position = size * 2 / 3;
        int block = position / Merkle.BLOCK;
        List<byte[]> its = leaves.subList(block * Merkle.BLOCK, Math.min(size, (block + 1) * Merkle.BLOCK));
        List<byte[]> path = new ArrayList<>(Merkle.path(its, position % Merkle.BLOCK));
        path.addAll(Merkle.path(blocks, block));
        assertThat(Merkle.climb(leaves.get(position), position, size, path)).get().isEqualTo(Merkle.root(leaves));
    }

    @Test
    void the_root_of_nothing_is_that_of_the_standard() {
        assertThat(HexFormat.of().formatHex(Merkle.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void a_leaf_is_bound_to_its_case_its_place_and_its_hash() {
        UUID id = new UUID(1, 2);
        byte[] leaf = Merkle.leaf(new Chains.End(id, 3, new byte[32]));
        byte[] otherHash = new byte[32];
        otherHash[31] = 1;
        assertThat(leaf).isNotEqualTo(Merkle.leaf(new Chains.End(new UUID(1, 3), 3, new byte[32])));
        assertThat(leaf).isNotEqualTo(Merkle.leaf(new Chains.End(id, 4, new byte[32])));
        assertThat(leaf).isNotEqualTo(Merkle.leaf(new Chains.End(id, 3, otherHash)));
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> Merkle.leaf(new Chains.End(new UUID(0, n), n + 1, ByteBuffer.allocate(32).putInt(n).array())))
                .toList();
    }
}
