package org.birge.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's settings, written anew at every start because the machine may have changed; local.conf overrides them. */
final class Configuration {

    private static final long MEGABYTE = 1L << 20;

    private Configuration() {}

    static void write(Path cluster, Path log, int port, boolean durable) throws IOException {
        long memory = machineMemory() / MEGABYTE;
        String durability = durable ? "on" : "off";
        Files.writeString(cluster.resolve("birge.conf"), """
                # Written by Birge at every start. Settings of your own belong into local.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 80
                password_encryption = 'scram-sha-256'

                shared_buffers = %dMB
                effective_cache_size = %dMB
                maintenance_work_mem = %dMB
                work_mem = 16MB
                huge_pages = off
                random_page_cost = 1.1
                jit = off
                update_process_title = off
                max_worker_processes = 4
                max_parallel_workers = 2
                max_parallel_workers_per_gather = 1

                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                wal_compression = on
                wal_level = replica
                max_wal_senders = 0
                min_wal_size = 128MB
                max_wal_size = 2GB
                checkpoint_timeout = 15min

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C.UTF-8'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%d.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_min_duration_statement = 2s
                log_parameter_max_length = 0
                # Details of an error quote the row, and rows hold personal data.
                log_error_verbosity = terse
                """.formatted(
                        port,
                        between(64, memory / 8, 512),
                        between(256, memory / 2, 65_536),
                        between(64, memory / 32, 256),
                        durability,
                        durability,
                        durability,
                        log.toString().replace("'", "''")));
    }

    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static long between(long least, long wished, long most) {
        return Math.max(least, Math.min(wished, most));
    }
}
